import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { AuditPage } from './AuditPage.tsx';
import type { AuditModel, AuditRow, AuditTrouble } from './model.ts';

const row = (key: string, more: Partial<AuditRow['finding']> = {}, rule = 'R-1'): AuditRow => ({
  id: `${key} ${rule}`,
  finding: {
    origin: 'https://desk.example',
    url: `https://desk.example/cases/${key}`,
    key,
    policy: 'p',
    at: '2026-03-01T08:00:00Z',
    by: 'Robin',
    from: 'Open',
    to: 'Resolved',
    outcome: 'incomplete',
    rule,
    level: 'incomplete',
    code: 'missing',
    verdict: '0123456789abcdef',
    collected: '2026-03-09T08:00:00Z',
    ...more,
  },
  sentence: 'Notes is missing.',
  rule: {
    id: rule,
    summary: `About ${rule}`,
    basis: 'stated',
    source: 'Doc, section 1',
    url: 'https://doc.example/',
  },
  policy: 'Policy (1)',
});

let root: HTMLElement;
let model: AuditModel;
const rows = signal<readonly AuditRow[] | null>(null);
const cleared = signal(0);
const trouble = signal<AuditTrouble | null>(null);
const actions = { save: vi.fn(), clear: vi.fn(), undo: vi.fn(), dismiss: vi.fn() };

beforeEach(() => {
  document.body.innerHTML = '<div id="page"></div>';
  root = document.getElementById('page') as HTMLElement;
  rows.value = [
    row('CS-1'),
    row('CS-1', { outcome: 'forbidden', at: '2026-03-02T08:00:00Z' }, 'R-2'),
    row('CS-2'),
  ];
  cleared.value = 0;
  trouble.value = null;
  model = { rows, cleared, trouble, actions };
  render(<AuditPage model={model} t={fileTranslate(english)} />, root);
});

afterEach(() => {
  render(null, root);
  vi.clearAllMocks();
});

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) =>
  all('button').find((one) => one.textContent?.trim().startsWith(name)) as HTMLButtonElement;
const findings = () => all('td.finding');
/** Lets what was clicked be drawn. */
const drawn = (check: () => void) => vi.waitFor(check);

describe('the findings page', () => {
  it('groups by case, and names rule, clause and verdict of each finding', () => {
    expect(all('tr.case .key').map((link) => link.textContent)).toEqual(['CS-1', 'CS-2']);
    expect(all('tr.case a')[0]?.getAttribute('href')).toBe('https://desk.example/cases/CS-1');
    expect(all('.why')[0]?.textContent).toContain('Doc, section 1');
    expect(all('.why')[0]?.textContent).toContain('0123456789abcdef');
    expect(root.querySelector('.sum')?.textContent).toContain('3 findings');
    expect(root.querySelector('.sum')?.textContent).toContain('in 2 cases');
  });

  it('never links to anything but the web', async () => {
    const evil = { url: 'javascript:alert(1)' };
    rows.value = [{ ...row('CS-3', evil), rule: { ...row('x').rule, url: 'javascript:alert(1)' } }];
    await drawn(() => expect(all('td.finding')).toHaveLength(1));
    expect(all('a')).toEqual([]);
    expect(root.querySelector('tr.case .key')?.textContent).toBe('CS-3');
  });

  it('narrows down by what is typed, and exports just that', async () => {
    const search = root.querySelector('input[type=search]') as HTMLInputElement;
    search.value = 'cs-2';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn(() => expect(findings()).toHaveLength(1));
    expect(root.querySelector('.sum')?.textContent).toContain('1 of 3 shown');
    button('Export CSV').click();
    expect(actions.save).toHaveBeenCalledWith('csv', [rows.value?.[2]]);
    button('Reset filters').click();
    await drawn(() => expect(findings()).toHaveLength(3));
  });

  it('says when nothing meets the filters', async () => {
    const search = root.querySelector('input[type=search]') as HTMLInputElement;
    search.value = 'nothing of the kind';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn(() => expect(root.textContent).toContain('No finding meets these filters.'));
    expect(button('Export CSV').disabled).toBe(true);
  });

  it('filters by a bar and back', async () => {
    const bar = all('.bars button').find((one) => one.textContent?.includes('R-2'));
    bar?.click();
    await drawn(() => expect(findings()).toHaveLength(1));
    const pressed = root.querySelector<HTMLElement>('.bars [aria-pressed=true]');
    expect(pressed?.textContent).toContain('R-2');
    pressed?.click();
    await drawn(() => expect(findings()).toHaveLength(3));
  });

  it('sorts by its heads, and says so', async () => {
    const head = () => root.querySelector('th.outcome') as HTMLElement;
    expect(root.querySelector('th.time')?.getAttribute('aria-sort')).toBe('descending');
    head().querySelector('button')?.click();
    await drawn(() => expect(head().getAttribute('aria-sort')).toBe('ascending'));
    expect(all('td.outcome').map((cell) => cell.textContent?.trim())[0]).toBe('was not allowed');
    head().querySelector('button')?.click();
    await drawn(() => expect(head().getAttribute('aria-sort')).toBe('descending'));
  });

  it('tells the timeline in words', () => {
    expect(root.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(
      'Findings from Mar 1, 2026 to Mar 2, 2026; the most, 2, from Mar 1, 2026.',
    );
  });

  it('draws a part of very many, and more on demand', async () => {
    rows.value = Array.from({ length: 450 }, (_, i) => row(`CS-${i}`));
    await drawn(() => expect(findings()).toHaveLength(200));
    button('Show 200 more').click();
    await drawn(() => expect(findings()).toHaveLength(400));
    button('Show 50 more').click();
    await drawn(() => expect(findings()).toHaveLength(450));
    expect(button('Show')).toBeUndefined();
  });

  it('says on paper how many more there are', async () => {
    rows.value = Array.from({ length: 450 }, (_, i) => row(`CS-${i}`));
    await drawn(() => expect(root.querySelector('.printed')?.textContent).toContain('first 200 of 450'));
    rows.value = [row('CS-1')];
    await drawn(() => expect(root.querySelector('.printed')).toBeNull());
  });

  it('keeps names apart from the words beside them, whichever way they run', async () => {
    rows.value = [row('CS-1', { by: '\u202egnp.exe', from: '\u202eOpen', to: '\u202eDone' })];
    await drawn(() => expect(findings()).toHaveLength(1));
    expect(all('bdi').map((one) => one.textContent)).toEqual([
      'CS-1',
      '\u202eOpen',
      '\u202eDone',
      '\u202egnp.exe',
    ]);
  });

  it('tells a rule that is gone from one that there never was', async () => {
    const gone = row('CS-1');
    rows.value = [{ ...gone, rule: { id: 'G-1', summary: '', basis: 'gone', source: '' } }];
    await drawn(() => expect(root.querySelector('.why')?.textContent).toContain('not here any more'));
    expect(root.querySelector('.bars')?.textContent).toContain('not here any more');
    expect(root.textContent).not.toContain('no rule speaks of it');
  });

  it('tells how contradictions are read, and of a policy that has changed since', async () => {
    const old = row('CS-1');
    const readings = [{ id: 'A-1', question: 'May one?', choice: 'Yes' }];
    rows.value = [{ ...old, rule: { ...old.rule, readings }, quoted: '2' }];
    await drawn(() => expect(root.querySelector('.why')?.textContent).toContain('May one? Yes A-1'));
    expect(root.querySelector('.why')?.textContent).toContain('quoted from version 2');
  });

  it('says how to collect while there is nothing', async () => {
    rows.value = [];
    await drawn(() => expect(root.querySelector('.empty ol')?.children.length).toBe(3));
  });

  it('offers to undo a clearing, with the focus on it', async () => {
    button('Clear all').click();
    expect(actions.clear).toHaveBeenCalledOnce();
    rows.value = [];
    cleared.value = 3;
    await drawn(() =>
      expect(root.querySelector('[role=status] .word')?.textContent).toContain('3 findings cleared.'),
    );
    await drawn(() => expect(document.activeElement).toBe(button('Undo')));
    button('Undo').click();
    expect(actions.undo).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });

  it('says what went wrong', async () => {
    trouble.value = { key: 'Export', detail: 'disk full' };
    await drawn(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toBe('The file could not be made. disk full'),
    );
  });
});
