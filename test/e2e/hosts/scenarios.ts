import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Decision } from '../../../lib/case/messages.ts';
import type { SampleSite } from '../../hosts/samples/site.ts';
import type { SampleDoor, SampleHost, Try } from '../../hosts/samples/types.ts';
import type { Panel } from '../harness/panel.ts';
import { perform, stateOf } from './steps.ts';

/** A page of a sample host in a guarded browser. */
export interface Scene {
  readonly host: SampleHost;
  readonly site: SampleSite;
  readonly page: Page;
  readonly panel: Panel;
  /** The decision log. */
  decisions(): Promise<Decision[]>;
}

/** One way to try a door. */
export type Scenario = (scene: Scene, door: SampleDoor) => Promise<void>;

const REASON = 'Agreed with the customer by phone.';

const tryOf = (found: Try | undefined, what: string): Try => {
  if (!found) throw new Error(`The sample's door has no "${what}".`);
  return found;
};

async function open({ host, site, page, panel }: Scene, door: SampleDoor, move: Try): Promise<void> {
  const at = move.at ?? door.at;
  const sample = host.pages[at];
  if (!sample) throw new Error(`There is no sample page "${at}".`);
  await page.goto(site.origin + sample.path);
  const reads = Array.isArray(sample.reads) ? undefined : (sample.reads as { status: string } | undefined);
  await panel.waitFor(sample.shows ?? reads?.status ?? /\d+ cases?/);
}

/** Waits until so many commits have come, and no more once the page rests. */
async function saved(
  { site, page }: Scene,
  door: SampleDoor,
  { key, saved, commits = 1 }: Try,
): Promise<void> {
  await expect.poll(() => site.cases().commits.length).toBe(commits);
  await page.waitForLoadState('networkidle');
  expect(site.cases().commits).toHaveLength(commits);
  if (saved) expect(site.cases().get(key ?? door.key)).toMatchObject(saved);
}

const unsaved = ({ site }: Scene): void => expect(site.cases().commits).toEqual([]);

async function callOff({ panel }: Scene): Promise<void> {
  await panel.waitFor('Held:');
  await panel.click('Back Esc');
  await panel.waitGone('Held:');
}

async function goOn({ page, panel }: Scene, door: SampleDoor, { act }: Try): Promise<void> {
  await panel.waitFor('Held:');
  await panel.click('Go on anyway…');
  await panel.fill('Why is it right this time?', REASON);
  await panel.click('Go on with this reason');
  if (door.twice) await perform(page, act);
}

const allowed: Scenario = async (scene, door) => {
  const move = tryOf(door.allowed, 'allowed');
  await open(scene, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await saved(scene, door, move);
  expect(await scene.panel.text()).not.toContain('Held:');
};

const released: Scenario = async (scene, door) => {
  const move = tryOf(door.held, 'held');
  await open(scene, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await scene.panel.waitFor('Held:');
  unsaved(scene);
  await goOn(scene, door, move);
  await saved(scene, door, move);
};

const cancelled: Scenario = async (scene, door) => {
  const { page } = scene;
  const move = tryOf(door.held, 'held');
  await open(scene, door, move);
  await perform(page, move.prepare);
  const before = await stateOf(page, door.state);
  await perform(page, move.act);
  await callOff(scene);
  unsaved(scene);
  expect(await stateOf(page, door.state)).toEqual(before);
  await perform(page, door.again ?? move.act);
  await callOff(scene);
  unsaved(scene);
  await perform(page, door.mend);
  await perform(page, door.again ?? move.act);
  if (!door.mend) await goOn(scene, door, move);
  await saved(scene, door, move);
};

/** Saves without being held. */
const passes: Scenario = async (scene, door) => {
  const move = tryOf(door.held, 'held');
  await open(scene, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await saved(scene, door, move);
  expect(await scene.panel.text()).not.toContain('Held:');
};

const ofDoor = async ({ decisions, site }: Scene, { door, key }: SampleDoor): Promise<string[]> =>
  (await decisions())
    .filter((one) => one.origin === site.origin && one.key === key && one.door === door)
    .map(({ end }) => end);

const watched: Scenario = async (scene, door) => {
  const before = (await ofDoor(scene, door)).length;
  await passes(scene, door);
  await expect.poll(async () => (await ofDoor(scene, door)).slice(before)).toEqual(['seen']);
};

const seenOpen: Scenario = async (scene, door) => {
  const before = (await scene.decisions()).length;
  await passes(scene, door);
  expect(await scene.decisions()).toHaveLength(before);
};

const idle: Scenario = async (scene, door) => {
  const move = tryOf(door.idle, 'idle');
  await open(scene, door, move);
  await perform(scene.page, move.prepare);
  await perform(scene.page, move.act);
  await scene.page.waitForLoadState('networkidle');
  unsaved(scene);
  expect(await scene.panel.text()).not.toContain('Held:');
};

/** What each scenario shows of a door, in the words of the doors table. */
export const SCENARIOS = { allowed, released, cancelled, watched, open: seenOpen, idle } as const;
