import { expect } from 'playwright/test';
import { type Decision, OUTSIDE } from '../../../lib/case/messages.ts';
import type { Desk } from '../../desk/server.ts';
import { AUSTRALIA, type Scene } from './desk.ts';

export const KEY = 'CA-3002';

export const pageOf = (desk: Desk, door: string, key = KEY): string =>
  `${desk.url}/${AUSTRALIA}/door/${door}/${key}`;

/** Changes a case as a colleague's browser or a job of the server would: past every page that is open. */
export async function changeElsewhere(desk: Desk, change: object, key = KEY): Promise<void> {
  const answer = await fetch(`${desk.url}/api/${AUSTRALIA}/cases/${key}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  expect(answer.ok).toBe(true);
}

/** What was changed between two visits is told once, step by step, and is in the log. */
export async function betweenVisits({ hands, desk, panel, decisions }: Scene): Promise<void> {
  const outside = async (): Promise<Decision[]> => (await decisions()).filter(({ door }) => door === OUTSIDE);
  const url = pageOf(desk, 'native');
  await hands.go(url);
  await panel.waitFor('Open');
  await changeElsewhere(desk, { status: 'Resolved', actor: 'manager' });
  await hands.go(url);
  await panel.waitFor(['Open → Resolved: changed elsewhere, not held.', 'Dana Whitlock', 'Resolution notes']);
  const [line] = await outside();
  expect(line).toMatchObject({ key: KEY, from: 'Open', to: 'Resolved', actor: 'manager', end: 'seen' });
  expect(line).toMatchObject({ outcome: 'incomplete', rules: expect.arrayContaining(['S3-11']) });
  expect(Date.parse(line?.changed ?? '')).toBeGreaterThan(Date.now() - 60_000);
  expect(JSON.stringify(line)).not.toContain('Dana');
  await panel.click('Dismiss');
  await panel.waitGone('changed elsewhere');

  await changeElsewhere(desk, { status: 'Open' });
  await changeElsewhere(desk, { status: 'Awaiting Info' });
  await hands.go(url);
  await panel.waitFor('Resolved → Open → Awaiting Info · Robin Vale');
  expect((await outside()).map(({ from, to }) => `${from} > ${to}`)).toEqual([
    'Open > Resolved',
    'Resolved > Open',
    'Open > Awaiting Info',
  ]);
}
