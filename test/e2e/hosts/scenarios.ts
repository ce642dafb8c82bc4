import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type Decision, OUTSIDE } from '../../../lib/case/messages.ts';
import type { Ground } from '../../hosts/doors/record.ts';
import type { Reads, TriedDoor, Tries, Try } from '../../hosts/samples/types.ts';
import { panelOf } from '../harness/chromium-panel.ts';
import type { Panel } from '../harness/panel.ts';
import { until } from '../harness/wait.ts';
import { perform, stateOf } from './steps.ts';

/** What doors are tried on: samples, or the tool itself. It says what was really saved. */
export interface Field {
  readonly on: Ground;
  readonly origin: string;
  /** Back to the cases of the beginning. */
  reset(): Promise<void> | void;
  /** How often a case was saved since. */
  commits(key: string): Promise<number> | number;
  saved(key: string): Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
}

/** A page of a tool in a guarded browser. */
export interface Scene {
  readonly tries: Tries;
  readonly field: Field;
  readonly page: Page;
  readonly panel: Panel;
  /** The decision log. */
  decisions(): Promise<Decision[]>;
}

/** One way to try a door. */
export type Scenario = (scene: Scene, door: TriedDoor) => Promise<void>;

/** A team that holds what nobody can read, too: tools have not all the fields that a policy asks for. */
export const HOLDING = { responses: { unverified: 'block' } } as const;

const REASON = 'Agreed with the customer by phone.';

const tryOf = (found: Try | undefined, what: string): Try => {
  if (!found) throw new Error(`The sample's door has no "${what}".`);
  return found;
};

type Shown = Tries['pages'][string] & { readonly reads?: Reads | readonly Reads[] };

function pageOf({ tries }: Scene, at: string): Shown {
  const tried: Shown | undefined = tries.pages[at];
  if (!tried) throw new Error(`There is no page "${at}".`);
  return tried;
}

async function isReady({ panel }: Scene, { shows, reads }: Shown): Promise<void> {
  const status = reads && 'status' in reads ? reads.status : undefined;
  await panel.waitFor(shows ?? status ?? /\d+ cases?/);
}

/** Opens the page that a move is made on. Where that is a window of its own, the scene goes on in it. */
async function open(scene: Scene, door: TriedDoor, move: Try): Promise<Scene> {
  const tried = pageOf(scene, move.at ?? door.at);
  const { page, field } = scene;
  const opener = tried.from && pageOf(scene, tried.from.page);
  await page.goto(field.origin + (opener ?? tried).path);
  if (!opener || !tried.from) {
    await isReady(scene, tried);
    return scene;
  }
  await isReady(scene, opener);
  const opened = page.waitForEvent('popup');
  await perform(page, [['click', tried.from.by]]);
  const popup = await opened;
  const inside = { ...scene, page: popup, panel: panelOf(popup) };
  await isReady(inside, tried);
  return inside;
}

/** What the panel says; nothing once its window has closed itself. */
const said = ({ page, panel }: Scene): Promise<string> | string => (page.isClosed() ? '' : panel.text());

const keyOf = (door: TriedDoor, move: Try): string => move.key ?? door.key;

/** Waits until the page has sent what it had to send: a question of its own, asked a turn later, is answered. */
const settled = (page: Page): Promise<unknown> =>
  until(
    () => 'the page does not come to rest',
    async () => {
      if (page.isClosed()) return true;
      await page.waitForLoadState().catch(() => undefined);
      const rest = () =>
        new Promise<true>((done) => {
          setTimeout(() => void fetch(location.href, { method: 'HEAD' }).finally(() => done(true)));
        });
      // A page that is being left answers nothing: the one that follows is asked.
      return page.evaluate(rest).catch(() => false as const);
    },
  );

/** Waits until so many commits have come, and no more once the page has come to rest. */
async function saved({ field, page }: Scene, door: TriedDoor, move: Try): Promise<void> {
  const key = keyOf(door, move);
  const { saved: wanted, commits = 1 } = move;
  await expect.poll(() => field.commits(key)).toBe(commits);
  await settled(page);
  expect(await field.commits(key)).toBe(commits);
  if (wanted) expect(await field.saved(key)).toMatchObject(wanted);
}

const unsaved = async ({ field }: Scene, door: TriedDoor, move: Try): Promise<void> =>
  expect(await field.commits(keyOf(door, move))).toBe(0);

async function callOff({ panel }: Scene): Promise<void> {
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
}

async function goOn({ page, panel }: Scene, door: TriedDoor, { act }: Try): Promise<void> {
  await panel.waitFor('Held:');
  await panel.click('Go on anyway…');
  await panel.fill('Why is it right this time?', REASON);
  await panel.click('Go on with this reason');
  if (door.twice) await perform(page, act);
}

const allowed: Scenario = async (start, door) => {
  const move = tryOf(door.allowed, 'allowed');
  const scene = await open(start, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await saved(scene, door, move);
  expect(await said(scene)).not.toContain('Held:');
};

const released: Scenario = async (start, door) => {
  const move = tryOf(door.held, 'held');
  const scene = await open(start, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await scene.panel.waitFor('Held:');
  await unsaved(scene, door, move);
  await goOn(scene, door, move);
  await saved(scene, door, move);
};

const cancelled: Scenario = async (start, door) => {
  const move = tryOf(door.held, 'held');
  const scene = await open(start, door, move);
  const { page } = scene;
  await perform(page, move.prepare);
  const before = await stateOf(page, door.state);
  await perform(page, move.act);
  await callOff(scene);
  await unsaved(scene, door, move);
  expect(await stateOf(page, door.state)).toEqual(before);
  await perform(page, door.again ?? move.act);
  await callOff(scene);
  await unsaved(scene, door, move);
  await perform(page, door.mend);
  await perform(page, door.again ?? move.act);
  if (!door.mend) await goOn(scene, door, move);
  await saved(scene, door, move);
};

/** Saves without being held. */
const passes: Scenario = async (start, door) => {
  const move = tryOf(door.held, 'held');
  const scene = await open(start, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await saved(scene, door, move);
  expect(await said(scene)).not.toContain('Held:');
};

const ofDoor = async ({ decisions, field }: Scene, { door, key }: TriedDoor): Promise<string[]> =>
  (await decisions())
    .filter((one) => one.origin === field.origin && one.key === key && one.door.endsWith(`/${door}`))
    .map(({ end }) => end);

const watched: Scenario = async (scene, door) => {
  const before = (await ofDoor(scene, door)).length;
  await passes(scene, door);
  await expect.poll(async () => (await ofDoor(scene, door)).slice(before)).toEqual(['seen']);
};

const seenOpen: Scenario = async (scene, door) => {
  // That the page showed the new status afterwards is noticed by and by, and is no door's.
  const ofDoors = async () => (await scene.decisions()).filter((one) => one.door !== OUTSIDE).length;
  const before = await ofDoors();
  await passes(scene, door);
  expect(await ofDoors()).toBe(before);
};

const idle: Scenario = async (start, door) => {
  const move = tryOf(door.idle, 'idle');
  const scene = await open(start, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await settled(scene.page);
  await unsaved(scene, door, move);
  expect(await said(scene)).not.toContain('Held:');
};

/** What each scenario shows of a door, in the words of the doors table. */
export const SCENARIOS = { allowed, released, cancelled, watched, open: seenOpen, idle } as const;
