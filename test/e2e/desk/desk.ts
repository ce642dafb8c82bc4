import { expect } from 'playwright/test';
import { type Decision, OUTSIDE } from '../../../lib/case/messages.ts';
import type { Desk } from '../../desk/server.ts';
import type { Panel } from '../harness/panel.ts';
import type { Hands } from './hands.ts';

/** A case as the desk's own server knows it. */
export interface DeskRecord {
  readonly status: string;
  readonly subStatus: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly commits: number;
  readonly pseudo: number;
}

/** A browser with the guarded desk, whichever browser it is. */
export interface Scene {
  readonly hands: Hands;
  readonly desk: Desk;
  readonly panel: Panel;
  /** The decision log. */
  decisions(): Promise<Decision[]>;
}

/** What is expected, by name. */
export type Scenarios = Readonly<Record<string, (scene: Scene) => Promise<void>>>;

/** One case of the desk at one door, as a person works on it. */
export class AtDoor {
  readonly set: string;
  readonly key: string;
  readonly #scene: Scene;

  constructor(scene: Scene, set: string, key: string) {
    this.#scene = scene;
    this.set = set;
    this.key = key;
  }

  /** Opens the case at a door, and waits until the panel shows a text. */
  async open(door: string, shown: string | RegExp, query = ''): Promise<void> {
    const { hands, desk, panel } = this.#scene;
    const path = door === 'list' ? 'list' : `${door}/${this.key}`;
    await hands.go(`${desk.url}/${this.set}/door/${path}${query}`);
    await panel.waitFor(shown);
  }

  /** What the server holds: the judge of every test. */
  async record(): Promise<DeskRecord> {
    const answer = await fetch(`${this.#scene.desk.url}/api/${this.set}/cases/${this.key}`);
    return (await answer.json()) as DeskRecord;
  }

  /** Waits until the server has received so many commits, and checks that the case is as said. */
  async expectSaved(commits: number, record: Partial<DeskRecord>): Promise<void> {
    await expect.poll(async () => (await this.record()).commits).toBe(commits);
    expect(await this.record()).toMatchObject(record);
  }

  /** Checks that nothing has arrived. */
  async expectUnsent(): Promise<void> {
    expect((await this.record()).commits).toBe(0);
  }

  /** Waits until the log has a decision on this case that is as said. */
  async expectLogged(decision: Partial<Decision>): Promise<void> {
    await expect.poll(() => this.decisions()).toContainEqual(expect.objectContaining(decision));
  }

  /** The log's decisions on this case, at doors. */
  async decisions(): Promise<Decision[]> {
    return (await this.#scene.decisions()).filter(({ key, door }) => key === this.key && door !== OUTSIDE);
  }
}

export const AUSTRALIA = 'servicenow-csm-australia';

const STATUS = 'select[data-field=status]';

export const pick = (hands: Hands, status: string): Promise<void> => hands.choose(STATUS, status);
export const save = (hands: Hands): Promise<void> => hands.click('[data-save]');

/** Every case set bound to the policy of its name, as the desk's own preset does it. */
export const deskSite = {
  profile: 'demo-desk',
  bindings: ['ithelpcenter', 'servicenow-csm', AUSTRALIA, 'support-center', 'ex-libris'].map((policy) => ({
    where: { set: policy },
    policy,
  })),
};
