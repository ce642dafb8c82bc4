import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import history from '../../lib/hosts/demo-desk/samples/history.json' with { type: 'json' };
import record from '../../lib/hosts/demo-desk/samples/record.json' with { type: 'json' };
import { type Desk, startDesk } from './server.ts';

/** Ages of cases are reckoned from here, so that the samples' times stay. */
const NOW = Date.parse('2026-10-01T08:00:00Z');
const SAMPLES = '../../lib/hosts/demo-desk/samples';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ now: () => NOW });
});
afterAll(() => desk.close());

const get = (path: string) => fetch(`${desk.url}/${path}`);

/** What a page holds between its bars, as the server sends it, before any script of its own ran. */
async function mainOf(path: string): Promise<string> {
  const text = await (await get(path)).text();
  const main = /<main[^>]*>(.*)<\/main>/s.exec(text)?.[1] ?? '';
  return `${main
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')}\n`;
}

describe("the samples of the desk's host profile", () => {
  it.each([
    ['case', 'servicenow-csm-australia/cases/CA-3002'],
    ['menu', 'support-center/door/menu/SC-4003'],
    ['select', 'servicenow-csm-australia/door/select/CA-3002'],
    ['action', 'ithelpcenter/door/action/HC-104'],
    ['dialog', 'ithelpcenter/door/dialog/HC-104'],
    ['list', 'servicenow-csm-australia/door/list'],
    ['queue', 'servicenow-csm-australia'],
    ['spa', 'servicenow-csm-australia/door/spa/CA-3002'],
    ['shadow', 'servicenow-csm-australia/door/shadow/CA-3002'],
  ])('%s.html is what the desk sends for /%s (if it changed: vitest -u)', async (name, path) => {
    await expect(await mainOf(path)).toMatchFileSnapshot(`${SAMPLES}/${name}.html`);
  });

  it('are what it answers to scripts', async () => {
    const api = 'api/servicenow-csm-australia/cases';
    expect(await (await get(`${api}/CA-3003`)).json()).toEqual(record);
    expect(await (await get(`${api}/CA-3007/history`)).json()).toEqual(history);
  });
});
