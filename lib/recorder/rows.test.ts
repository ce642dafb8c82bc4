import { beforeEach, describe, expect, it } from 'vitest';
import { profileSchema } from '../hosts/schema.ts';
import { findScopes, readCase } from '../hosts/snapshot.ts';
import { newDraft } from './draft.ts';
import { buildProfile } from './profile.ts';
import { learnRows, readRows } from './rows.ts';
import type { Draft, PolicyWords } from './types.ts';

const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const TABLE = `<table><thead><tr><th>Docket</th><th>Stage</th></tr></thead><tbody class="jobs">
  <tr><td><a href="/job/314">WS-314</a></td><td>Lathe 12 hums</td><td>Open</td></tr>
  <tr><td><a href="/job/27">WS-27</a></td><td>Saw</td><td>Fixed</td></tr>
  <tr><td><a href="/job/9">WS-9</a></td><td>Drill</td><td></td></tr></tbody></table>`;

beforeEach(() => {
  document.body.innerHTML = TABLE;
});

describe('a list of cases', () => {
  it('is learnt from one cell, by rows that have a number of the same shape', () => {
    const rows = learnRows(at('tbody tr:nth-of-type(2) td:nth-of-type(3)'), 'WS-161');
    expect(rows && readRows(rows, 5)).toEqual([
      { key: 'WS-314', status: 'Open' },
      { key: 'WS-27', status: 'Fixed' },
      { key: 'WS-9', status: '' },
    ]);
    expect(rows?.each).toBe('tbody.jobs > tr');
  });

  it('is learnt from cards as well, by their own names', () => {
    document.body.innerHTML = `<ul id="queue">${['1', '2']
      .map(
        (key) =>
          `<li><i data-x></i><b class="no">Case #${key}0 – lamp</b><span class="state">Open</span></li>`,
      )
      .join('')}</ul>`;
    const rows = learnRows(at('.state'), '44');
    expect(rows).toMatchObject({ each: '#queue > li', status: { selector: 'span.state' } });
    expect(rows && readRows(rows, 5).map(({ key }) => key)).toEqual(['10', '20']);
  });

  it('is none where no row has such a number', () => {
    expect(learnRows(at('tbody td:nth-of-type(3)'), 'TK/1')).toBeNull();
    expect(learnRows(at('h1, th'), 'WS-161')).toBeNull();
  });

  it('is a page of the profile, with the words of the cases', () => {
    const policy: PolicyWords = {
      id: 'p',
      title: 'P',
      fields: [],
      statuses: [{ id: 'r', label: 'Resolved', word: 'Resolved', names: [] }],
    };
    const draft = newDraft({
      origin: 'https://desk.example',
      tab: 1,
      policies: [policy],
      policy: 'p',
      begun: '2026-11-22',
    });
    const pick = { score: 1, from: 'text', label: '', tag: 'b', control: false } as const;
    const rows = learnRows(at('tbody td:nth-of-type(3)'), 'WS-161') as NonNullable<Draft['rows']>;
    const profile = buildProfile({
      ...draft,
      picks: { key: { ...pick, selector: '#k' }, status: { ...pick, selector: '#s' } },
      saves: [{ ...pick, selector: '#save' }],
      first: { href: 'https://desk.example/job/314', key: 'WS-314' },
      statuses: { Fixed: 'r' },
      rows: { ...rows, href: 'https://desk.example/jobs?page=2' },
    });
    const list = profileSchema.parse(profile).pages[1];
    expect(list).toMatchObject({
      kind: 'list',
      url: [{ path: '/jobs' }],
      scope: { each: 'tbody.jobs > tr' },
    });
    const read = list && findScopes(list).map((row) => readCase(list, row, {}));
    expect(read?.map((one) => [one?.key, one?.state.status])).toEqual([
      ['WS-314', 'Open'],
      ['WS-27', 'Resolved'],
      ['WS-9', ''],
    ]);
  });
});
