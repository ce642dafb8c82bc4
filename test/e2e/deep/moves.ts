import { expect } from 'playwright/test';
import { pick, save } from '../desk/desk.ts';
import { type DeepScenarios, type DeepScene, KEY, openCase } from './deep.ts';

const OTHER = 'CA-3003';
const THIRD = 'CA-3001';

/** Clicks tabs one after the other, without a pause. */
const clickTabs = (...keys: string[]): void => {
  for (const key of keys) document.querySelector<HTMLElement>(`[data-tab=${key}]`)?.click();
};

async function thereAndBack(scene: DeepScene) {
  const { panel } = scene;
  await openCase(scene, 'spa');
  await scene.run(clickTabs, OTHER, KEY, OTHER);
  await panel.waitFor(OTHER);
  await scene.run(clickTabs, KEY, THIRD, KEY);
  await panel.waitFor(KEY);
  await scene.run(() => history.back());
  await panel.waitFor(THIRD);
  await scene.run(() => history.forward());
  await panel.waitFor(KEY);
}

/** An address that is none of the profile's, in the same document, and back; then only another fragment. */
async function leftAndReturned(scene: DeepScene) {
  const { panel } = scene;
  await openCase(scene, 'spa');
  const path = await scene.run(() => location.pathname);
  await scene.run(() => history.replaceState(null, '', '/elsewhere'));
  await panel.waitGone();
  await scene.run((back) => history.replaceState(null, '', back), path);
  await panel.waitFor(KEY);
  await scene.run(() => {
    location.hash = 'comments';
  });
  await pick(scene.hands, 'Resolved');
  await save(scene.hands);
  await panel.waitFor('Held:');
}

/** Each case has its own hold: the one that is shown is judged, the other one waits, and its answer goes to it. */
async function holdsOfTwo(scene: DeepScene) {
  const { hands, panel, desk } = scene;
  const at = await openCase(scene, 'spa');
  await pick(hands, 'Resolved');
  await save(hands);
  await panel.waitFor('Held:');
  await scene.run(clickTabs, OTHER);
  await hands.waitFor(`article[data-case-key=${OTHER}]`);
  await panel.select('Resolution code', 'Solved - Workaround');
  await panel.fill('Resolution notes', 'Replaced the cable; the customer confirmed.');
  await panel.click('Fill and go on');
  await at.expectSaved(1, { status: 'Resolved' });
  expect(desk.state.commits().map(({ key }) => key)).toEqual([KEY]);
  await panel.waitFor(OTHER);
}

export const moves: DeepScenarios = {
  'tabs that go by faster than anybody reads end on the case that is shown': thereAndBack,
  'an address that is no case takes the panel away, and the case’s own brings it back': leftAndReturned,
  'a hold stays with its case while another one is shown': holdsOfTwo,
};
