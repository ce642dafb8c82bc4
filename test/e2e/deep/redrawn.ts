import { expect } from 'playwright/test';
import { pick, save } from '../desk/desk.ts';
import { AFTER_REST, type DeepScenarios, type DeepScene, KEY, openCase, standsStill } from './deep.ts';

const NOTES = 'Replaced the power supply; the customer confirmed.';

/** As frameworks do: the same markup in new nodes; later, one attribute of the new node, and nothing else. */
function redrawThenTurn(after: number): void {
  const old = document.querySelector('[data-case]');
  const made = old?.cloneNode(true) as Element;
  old?.replaceWith(made);
  setTimeout(() => made.setAttribute('data-status', 'In limbo'), after);
}

async function turnedAfterRedraw(scene: DeepScene) {
  await openCase(scene, 'native');
  await scene.run(redrawThenTurn, AFTER_REST);
  await scene.panel.waitFor('In limbo');
}

/** An attribute that only the profile knows of, on an element that was there all the time. */
async function subStatusAlone(scene: DeepScene) {
  await openCase(scene, 'native');
  await scene.run(() =>
    document.querySelector('[data-case]')?.setAttribute('data-sub-status', 'With supplier'),
  );
  await scene.panel.waitFor('With supplier');
}

/** Text that is written into a node that stays, as some frameworks do. */
async function titleInPlace(scene: DeepScene) {
  await openCase(scene, 'native');
  await scene.run(() => {
    const title = document.querySelector('[data-read=title]')?.firstChild;
    if (title) title.nodeValue = 'Renamed in place';
  });
  await scene.panel.waitFor('Renamed in place');
}

/** What was picked and typed goes along into new nodes, and so does what listens: it listens further out. */
function redrawWithValues(): void {
  const form = document.querySelector('form[data-case-form]') as HTMLFormElement;
  const made = form.cloneNode(true) as HTMLFormElement;
  const controls = (of: HTMLFormElement) => [
    ...of.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'select,textarea,input',
    ),
  ];
  const given = controls(form).map(({ type, value }) => (type === 'file' ? '' : value));
  form.replaceWith(made);
  controls(made).forEach((control, at) => {
    if (control.type !== 'file') control.value = given[at] ?? '';
  });
}

async function heldWhileRedrawn(scene: DeepScene) {
  const { hands, panel } = scene;
  const at = await openCase(scene, 'native');
  await pick(hands, 'Resolved');
  await save(hands);
  await panel.waitFor('Held:');
  await scene.run(redrawWithValues);
  await panel.select('Resolution code', 'Solved - Workaround');
  await panel.fill('Resolution notes', NOTES);
  await at.expectUnsent();
  await panel.click('Fill and go on');
  await at.expectSaved(1, {
    status: 'Resolved',
    fields: expect.objectContaining({ resolutionNotes: NOTES }),
  });
}

/** The whole body again from its markup: what was picked is lost, so nothing may be sent for it. */
async function bodyRedrawnWithoutValues(scene: DeepScene) {
  const { hands, panel } = scene;
  const at = await openCase(scene, 'native');
  await pick(hands, 'Resolved');
  await save(hands);
  await panel.waitFor('Held:');
  await scene.run(() => {
    document.body.replaceWith(document.body.cloneNode(true));
    for (const list of document.querySelectorAll('select')) list.value = list.dataset.saved ?? '';
  });
  await panel.waitGone('Held:');
  await at.expectUnsent();
  await pick(hands, 'Resolved');
  await save(hands);
  await panel.waitFor('Held:');
  await at.expectUnsent();
}

/** A row shows another case by now: the held one has gone, and this one is neither sent nor touched. */
async function recycledRow(scene: DeepScene) {
  const { hands, panel, desk } = scene;
  await hands.go(`${desk.url}/servicenow-csm-australia/door/list`);
  await panel.waitFor(/cases/);
  await hands.choose(`tr[data-case-key=${KEY}] select`, 'Resolved');
  await panel.waitFor('Held:');
  await scene.run((key) => {
    const row = document.querySelector(`tr[data-case-key=${key}]`) as HTMLElement;
    Object.assign(row.dataset, { caseKey: 'CA-3099', status: 'Awaiting Info' });
    const list = row.querySelector('select') as HTMLSelectElement;
    for (const option of list.options) option.defaultSelected = false;
    list.value = 'Awaiting Info';
  }, KEY);
  await panel.waitGone('Held:');
  expect(await hands.value('tr[data-case-key=CA-3099] select')).toBe('Awaiting Info');
  expect(desk.state.commits()).toEqual([]);
}

/** The card of a list follows rows that are used again for other cases, whatever was known of the ones before. */
async function cardFollowsRows(scene: DeepScene) {
  const { hands, panel, desk } = scene;
  await hands.go(`${desk.url}/servicenow-csm-australia/door/list`);
  await panel.waitFor(/cases/);
  await panel.click(/cases/);
  await panel.waitFor('CA-3007');
  // The card reads its rows once more, a second after it was opened.
  await scene.run(standsStill, 2 * AFTER_REST);
  await scene.run(() => {
    const row = document.querySelector('tr[data-case-key=CA-3007]') as HTMLElement;
    Object.assign(row.dataset, { caseKey: 'CA-3099', status: 'Awaiting Info' });
  });
  const text = await panel.waitFor('CA-3099');
  expect(text).not.toContain('CA-3007');
}

export const redrawn: DeepScenarios = {
  'a case that is drawn anew is followed: later only an attribute of the new node changes': turnedAfterRedraw,
  'an attribute that only the profile knows of is noticed': subStatusAlone,
  'text that is written into a node in place is noticed': titleInPlace,
  'a form that is drawn anew under a hold is filled in, and sent once': heldWhileRedrawn,
  'a body that is drawn anew without what was picked sends nothing, and the same save is held again':
    bodyRedrawnWithoutValues,
  'a recycled row ends the hold of the case that it showed, and keeps its own status': recycledRow,
  'the card of a list follows recycled rows': cardFollowsRows,
};
