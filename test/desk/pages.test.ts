import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOORS } from './doors/index.ts';
import { type Desk, startDesk } from './server.ts';
import { SETS } from './sets/index.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const SET = 'servicenow-csm-australia';
const KEY = 'CA-3002';
const get = (path: string) => fetch(desk.url + path, { redirect: 'manual' });

describe('pages', () => {
  const paths = SETS.flatMap((set) => [
    `/${set.id}`,
    ...set.seeds.map(({ key }) => `/${set.id}/cases/${key}`),
    ...DOORS.map((door) => `/${set.id}/door/${door.id}${door.perCase ? `/${set.seeds[1]?.key}` : ''}`),
  ]);

  it('all answer, with the policy that forbids foreign scripts, and so do their files', async () => {
    const files = new Set<string>();
    for (const path of ['/', ...paths, `/${SET}/frame/${KEY}`, `/${SET}/cases/${KEY}?hostile=kill&storm=1`]) {
      const answer = await get(path);
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
      for (const [, file] of text.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)) files.add(file ?? '');
    }
    expect(files.size).toBeGreaterThan(15);
    for (const file of files) expect([file, (await get(file)).status]).toEqual([file, 200]);
  });

  it('escape what was saved', async () => {
    const evil = `"><script>alert('x')</script>&amp;`;
    const body = { status: evil, subStatus: evil, fields: { resolutionNotes: `</textarea>${evil}` } };
    await fetch(`${desk.url}/api/${SET}/cases/${KEY}`, { method: 'PUT', body: JSON.stringify(body) });
    for (const path of [`/${SET}`, `/${SET}/cases/${KEY}`, `/${SET}/door/list`, `/${SET}/door/spa/${KEY}`]) {
      const text = await (await get(path)).text();
      expect(text).not.toContain('<script>');
      expect(text).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;');
    }
  });

  it('scripts are sent without their types', async () => {
    const answer = await get('/static/lib.ts');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).not.toMatch(/interface |: HTMLElement/);
  });
});
