import type { Page } from 'playwright';
import type { Desk } from '../../desk/server.ts';
import { type Extension, expect } from '../harness.ts';

/** A case as the desk's own server knows it. */
export interface DeskRecord {
  readonly status: string;
  readonly subStatus: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly commits: number;
  readonly pseudo: number;
}

/** One case of the desk at one door, as a person works on it. */
export class AtDoor {
  readonly page: Page;
  readonly desk: Desk;
  readonly set: string;
  readonly key: string;

  constructor(page: Page, desk: Desk, set: string, key: string) {
    this.page = page;
    this.desk = desk;
    this.set = set;
    this.key = key;
  }

  /** Opens the case at a door and waits until the guard is on. */
  async open(door: string, query = ''): Promise<void> {
    const path = door === 'list' ? 'list' : `${door}/${this.key}`;
    await this.page.goto(`${this.desk.url}/${this.set}/door/${path}${query}`);
  }

  /** What the server holds: the judge of every test. */
  async record(): Promise<DeskRecord> {
    const answer = await fetch(`${this.desk.url}/api/${this.set}/cases/${this.key}`);
    return (await answer.json()) as DeskRecord;
  }

  /** Waits until the server has received so many commits, and checks that the case is as said. */
  async expectSaved(commits: number, record: Partial<DeskRecord>): Promise<void> {
    await expect.poll(async () => (await this.record()).commits).toBe(commits);
    expect(await this.record()).toMatchObject(record);
  }
}

/** Every case set bound to the policy of its name, as the desk's own preset does it. */
export const deskSite = {
  profile: 'demo-desk',
  bindings: ['ithelpcenter', 'servicenow-csm', 'servicenow-csm-australia', 'support-center', 'ex-libris'].map(
    (policy) => ({ where: { set: policy }, policy }),
  ),
};

/** Turns Caserail on for the desk. */
export const guardDesk = (extension: Extension, desk: Desk): Promise<void> =>
  extension.enableSite(desk.url, deskSite);
