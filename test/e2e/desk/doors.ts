import { expect } from 'playwright/test';
import type { Panel } from '../harness/panel.ts';
import { AtDoor, AUSTRALIA, pick, type Scenarios, type Scene, save } from './desk.ts';
import type { Hands } from './hands.ts';

const KEY = 'CA-3002';
const NOTES = 'Replaced the power supply; the customer confirmed.';

async function fillBoth(panel: Panel): Promise<void> {
  await panel.waitFor('Held:');
  await panel.select('Resolution code', 'Solved - Workaround');
  await panel.fill('Resolution notes', NOTES);
}

async function callOff(panel: Panel): Promise<void> {
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
}

async function openAt(scene: Scene, door: string): Promise<AtDoor> {
  const at = new AtDoor(scene, AUSTRALIA, KEY);
  await at.open(door, 'Open');
  return at;
}

async function pickAndSave(hands: Hands): Promise<void> {
  await pick(hands, 'Resolved');
  await save(hands);
}

/** Doors whose gesture is held: what is filled in goes along, and one commit arrives. */
const GESTURES: Readonly<Record<string, (hands: Hands) => Promise<void>>> = {
  native: pickAndSave,
  scripted: pickAndSave,
  menu: async (hands) => {
    const entry = '[data-target-status=Resolved]';
    if (!(await hands.sees(entry))) await hands.click('[data-menu-button]');
    await hands.click(entry);
  },
  select: (hands) => hands.choose('select[data-live-status]', 'Resolved'),
  action: (hands) => hands.click('button[value="propose-solution"]'),
  dialog: async (hands) => {
    const commit = '[data-change-status]';
    if (!(await hands.sees(commit))) {
      await hands.click('[data-open=attention]');
      await hands.click('[data-open=status]');
    }
    await pick(hands, 'Resolved');
    await hands.click(commit);
  },
  shadow: async (hands) => {
    await pick(hands, 'Resolved');
    await hands.click('desk-button');
  },
  spa: pickAndSave,
  keyboard: async (hands) => {
    await pick(hands, 'Resolved');
    await hands.press('Control+s');
  },
  frame: (hands) => pickAndSave(hands.inFrame('#desk-frame')),
};

async function heldAndFilled(scene: Scene, door: string, act: (hands: Hands) => Promise<void>) {
  const at = await openAt(scene, door);
  await act(scene.hands);
  await fillBoth(scene.panel);
  await at.expectUnsent();
  await scene.panel.click('Fill and go on');
  await at.expectSaved(1, {
    status: 'Resolved',
    fields: expect.objectContaining({ resolutionNotes: NOTES }),
  });
  await at.expectLogged({ end: 'mended' });
}

async function calledOff(scene: Scene, door: string, act: (hands: Hands) => Promise<void>) {
  const at = await openAt(scene, door);
  await act(scene.hands);
  await callOff(scene.panel);
  expect(await at.record()).toMatchObject({ commits: 0, status: 'Open' });
  await act(scene.hands);
  await fillBoth(scene.panel);
  await scene.panel.click('Fill and go on');
  await at.expectSaved(1, { status: 'Resolved' });
}

/** Doors that are held on the way out: the request is made already, so the agent saves again after the mend. */
const REQUESTS = ['fetch', 'xhr', 'xhr-sync'];

async function mendedOnTheWire(scene: Scene, door: string) {
  const { hands, panel } = scene;
  const at = await openAt(scene, door);
  await pickAndSave(hands);
  await fillBoth(panel);
  await at.expectUnsent();
  await panel.click('Fill and go on');
  await panel.waitFor(/again/);
  await at.expectUnsent();
  await save(hands);
  await at.expectSaved(1, {
    status: 'Resolved',
    fields: expect.objectContaining({ resolutionNotes: NOTES }),
  });
}

async function overridden(scene: Scene, door: string) {
  const { hands, panel } = scene;
  const at = await openAt(scene, door);
  await pickAndSave(hands);
  await panel.waitFor('Held:');
  await panel.click('Go on anyway…');
  await panel.fill(/Why is it right/, 'Notes follow by mail');
  await panel.click('Go on with this reason');
  if (door === 'xhr-sync') await save(hands);
  await at.expectSaved(1, { status: 'Resolved' });
  await at.expectLogged({ end: 'overridden', reason: 'Notes follow by mail' });
}

async function listCell(scene: Scene) {
  const { hands, panel } = scene;
  const at = new AtDoor(scene, AUSTRALIA, KEY);
  await at.open('list', /cases/);
  const cell = `tr[data-case-key=${KEY}] select`;
  await hands.choose(cell, 'Resolved');
  await callOff(panel);
  await expect.poll(() => hands.value(cell)).toBe('Open');
  await hands.choose(cell, 'Awaiting Info');
  await at.expectSaved(1, { status: 'Awaiting Info' });
}

/** The list shows no fields: they are read, and written, by the host's own API; the cell's change follows. */
async function listCellFilled(scene: Scene) {
  const { hands, panel } = scene;
  const at = new AtDoor(scene, AUSTRALIA, KEY);
  await at.open('list', /cases/);
  await hands.choose(`tr[data-case-key=${KEY}] select`, 'Resolved');
  await fillBoth(panel);
  await at.expectUnsent();
  await panel.click('Fill and go on');
  await at.expectSaved(2, {
    status: 'Resolved',
    fields: expect.objectContaining({ resolutionNotes: NOTES }),
  });
}

async function beacon(scene: Scene) {
  const at = await openAt(scene, 'beacon');
  await pickAndSave(scene.hands);
  await at.expectSaved(1, { status: 'Resolved' });
  await at.expectLogged({ end: 'seen' });
}

async function pseudo(scene: Scene) {
  const { hands, panel } = scene;
  const at = await openAt(scene, 'pseudo');
  await pick(hands, 'Resolved');
  await hands.fill('[data-field=comment]', 'A draft');
  await hands.click('[data-preview]');
  await expect.poll(async () => (await at.record()).pseudo).toBeGreaterThan(1);
  await at.expectUnsent();
  expect(await panel.text()).not.toContain('Held:');
}

async function allowed(scene: Scene) {
  const at = await openAt(scene, 'native');
  await pick(scene.hands, 'Awaiting Info');
  await save(scene.hands);
  await at.expectSaved(1, { status: 'Awaiting Info' });
  expect(await scene.panel.text()).not.toContain('Held:');
}

/** What is expected of each door of the desk, in every browser. */
export const doors: Scenarios = Object.fromEntries<Scenarios[string]>([
  ...Object.entries(GESTURES).flatMap(([door, act]): [string, Scenarios[string]][] => [
    [`${door}: held, filled in, and sent once`, (scene) => heldAndFilled(scene, door, act)],
    [
      `${door}: called off, nothing is sent and the same save works again`,
      (scene) => calledOff(scene, door, act),
    ],
  ]),
  ...REQUESTS.flatMap((door): [string, Scenarios[string]][] => [
    [
      `${door}: held on the wire, mended, and saved by the next press`,
      (scene) => mendedOnTheWire(scene, door),
    ],
    [`${door}: overridden with a reason that the log keeps`, (scene) => overridden(scene, door)],
  ]),
  ['native: overridden with a reason that the log keeps', (scene) => overridden(scene, 'native')],
  ['list: a cell is held before it commits, and goes back without committing', listCell],
  ['list: what the list does not show is filled in by the host’s API, then the cell commits', listCellFilled],
  ['beacon: can not be held, is seen and said so', beacon],
  ['pseudo: what only looks like a save is left alone', pseudo],
  ['an allowed move passes untouched', allowed],
]);
