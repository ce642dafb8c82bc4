import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import japanese from '../../locales/ja.json' with { type: 'json' };
import { listAt } from './gallery/lists.ts';
import { modelOf, STATES } from './gallery/models.ts';
import { caseAt, EFFECTS, FINDINGS, HISTORY, MOVES, VERIFY } from './gallery/views.ts';
import { renderPanel } from './Panel.tsx';
import { parts } from './parts.tsx';
import { signal } from './signal.ts';
import { type Shown, show } from './testing.ts';

let shown: Shown;
const panel = (...given: Parameters<typeof show>) => {
  shown = show(...given);
  return shown;
};

afterEach(() => {
  vi.useRealTimers();
  shown.unmount();
  document.body.replaceChildren();
});

describe('the panel', () => {
  it.each(Object.keys(STATES))('draws the state "%s" in Japanese without a blank text', async (name) => {
    const state = STATES[name];
    shown = panel();
    const host = document.createElement('div');
    document.body.append(host);
    const missed: string[] = [];
    const t = fileTranslate(japanese);
    const stop = renderPanel(
      host,
      modelOf(state?.values),
      (key, ...values) => {
        const text = t(key, ...values);
        if (!text) missed.push(key);
        return text;
      },
      {
        parts: async () => parts,
        collapsed: signal(state?.collapsed ?? false),
        trusted: () => true,
        now: Date.now,
        failed: console.error,
      },
    );
    await vi.waitFor(() => expect(host.textContent?.length).toBeGreaterThan(5));
    expect(missed).toEqual([]);
    stop();
    expect(host.childElementCount).toBe(0);
  });

  it('shows case, status, life cycle and policy', () => {
    const { text, find } = panel();
    for (const words of [
      '#7',
      'Laptop battery',
      'Open',
      'for 3 days 4 hr',
      'Awaiting Info',
      'On',
      'version 7',
    ]) {
      expect(text()).toContain(words);
    }
    expect(find('[aria-current="step"]').textContent).toBe('Open');
  });

  it('follows the model', async () => {
    const { model, sees, root } = panel();
    model.case.value = caseAt('Resolved');
    model.policy.value = { title: 'Team policy', locked: true };
    await sees('Team policy');
    await sees('locked');
    expect(root.querySelector('.now b')?.textContent).toBe('Resolved');
  });

  it('says so where nobody has verified by what the page is known', async () => {
    const { model, sees, text } = panel();
    expect(text()).not.toContain('experimental');
    model.case.value = caseAt('Open', { experimental: true });
    await sees('experimental');
  });

  it('counts the time in the status on', async () => {
    vi.useFakeTimers();
    let time = Date.parse('2026-11-22T10:00:00Z');
    const { text } = panel({ case: caseAt('Open', { since: '2026-11-22T09:58:00Z' }) }, { now: () => time });
    expect(text()).toContain('for 2 min');
    // The effect that starts the timer runs after the next painting.
    await vi.advanceTimersByTimeAsync(1_000);
    time += 60_000;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(text()).toContain('for 3 min');
  });

  it('says so when the status is not in the policy', () => {
    const { text } = panel({ case: caseAt('Parked', { known: false, path: [] }), moves: [] });
    expect(text()).toContain('“Parked” is not a status of the policy');
  });

  it('folds to a pill and back, and keeps the focus with it', async () => {
    const { root, button, sees } = panel();
    button('Fold the panel').click();
    await sees('1 move ready, 2 need work');
    await vi.waitFor(() => expect(root.activeElement?.className).toContain('pill'));
    button('Caserail').click();
    await sees('What can happen next');
    await vi.waitFor(() => expect(root.activeElement).toBe(button('Fold the panel')));
  });

  it('says why it is off, and leads to the options where they help', () => {
    const { text, button, actions } = panel({ case: null, guard: { on: false, why: 'noPolicy' } });
    expect(text()).toContain('Off');
    expect(text()).toContain('No policy is chosen for this site');
    button('Options').click();
    expect(actions.openOptions).toHaveBeenCalled();
  });

  it('shows a reason that it has no words for', () => {
    expect(panel({ case: null, guard: { on: false, why: 'brandNew', detail: 'x' } }).text()).toContain(
      'brandNew: x',
    );
  });

  it('says what is only half on', () => {
    const { text } = panel({ guard: { on: true, why: 'reload' } });
    expect(text()).toContain('Partly on');
    expect(text()).toContain('Reload this tab for the full guard');
  });

  it('counts the cases of a list', () => {
    const { text } = panel({
      case: null,
      list: { ...listAt('idle'), cases: 12, found: { meaning: 'need', text: '1 with findings' } },
    });
    expect(text()).toContain('12 cases');
    expect(text()).toContain('1 with findings');
  });
});

describe('moves', () => {
  it('tell the verdict by shape and word, what needs least first', () => {
    const { root } = panel();
    const rows = [...root.querySelectorAll('.move')].map((row) => [
      row.querySelector('strong')?.textContent,
      row.querySelector('.tag')?.textContent,
      row.querySelector('path')?.getAttribute('d'),
    ]);
    expect(rows.map(([label, tag]) => `${label}: ${tag}`)).toEqual([
      'Awaiting Info: ready',
      'Resolved: needs 2',
      'Closed: needs 1',
      'New: not documented',
    ]);
    expect(new Set(rows.map(([, , shape]) => shape)).size).toBe(3);
  });

  it('put the one that the agent has picked on the page first', () => {
    const picked = MOVES.map((move) => (move.id === 'Closed' ? { ...move, wanted: true } : move));
    const { find } = panel({ moves: picked });
    expect(find('.move').textContent).toContain('Closed');
    expect(find('.move').textContent).toContain('picked on the page');
  });

  it('lead to a missing field on the page, and to no other', () => {
    const { button, root, actions } = panel();
    button('Resolution notes').click();
    expect(actions.jump).toHaveBeenCalledWith('resolutionNotes');
    expect(root.querySelector('li.chip')?.textContent).toBe('Resolution code');
  });

  it('open to findings, effects, rule and source', async () => {
    const { button, sees, root } = panel();
    const head = button('Resolved');
    expect(head.getAttribute('aria-expanded')).toBe('false');
    head.click();
    await sees('Resolution notes is missing.');
    await sees('The customer is asked to accept or reject');
    await sees('S3-27');
    expect(head.getAttribute('aria-expanded')).toBe('true');
    expect(root.getElementById(head.getAttribute('aria-controls') ?? '')).not.toBeNull();
    expect(root.querySelector('details a')?.getAttribute('rel')).toBe('noopener noreferrer');
    head.click();
    await vi.waitFor(() => expect(root.querySelector('.details')).toBeNull());
  });

  it('make no link of an address that is no web page', async () => {
    const rule = { ...FINDINGS.undocumented.rule, source: 'Handbook', url: 'javascript:alert(1)' };
    const { button, sees, root } = panel({
      moves: [
        { ...MOVES[3], outcome: 'undocumented', findings: [{ ...FINDINGS.undocumented, rule }] } as never,
      ],
    });
    button('New').click();
    await sees('Handbook');
    expect(root.querySelector('a')).toBeNull();
  });

  it('mark a house rule as the team’s own', async () => {
    const { button, sees } = panel({
      moves: [{ ...MOVES[0], findings: [FINDINGS.house], effects: EFFECTS } as never],
    });
    button('Awaiting Info').click();
    await sees('house rule, not from the document');
  });
});

describe('verify', () => {
  it('takes and takes back the agent’s word, and shows when it was given', async () => {
    const { button, actions, model, sees, root } = panel({ verify: VERIFY });
    button('Looks right').click();
    expect(actions.verify).toHaveBeenCalledWith('priority', true);
    button('checked').click();
    expect(actions.verify).toHaveBeenCalledWith('category', false);
    expect(button('checked').getAttribute('aria-pressed')).toBe('true');
    model.verify.value = VERIFY.map(({ field }) => ({ field: { ...field, value: 'Other' } }));
    await sees('Other');
    expect(root.querySelector('[aria-pressed="true"]')).toBeNull();
  });

  it('ignores presses that no person made', () => {
    const { button, actions } = panel({ verify: VERIFY }, { trusted: (event) => event.isTrusted });
    button('Looks right').click();
    expect(actions.verify).not.toHaveBeenCalled();
  });
});

describe('history', () => {
  it('is read when it is opened, and marks violations with their rule', async () => {
    const { button, actions, model, sees, root } = panel();
    expect(actions.loadHistory).not.toHaveBeenCalled();
    button('History').click();
    await vi.waitFor(() => expect(actions.loadHistory).toHaveBeenCalledOnce());
    model.history.value = { ...HISTORY, stage: 'loading' };
    await sees('Reading the history');
    model.history.value = HISTORY;
    await sees('2 of 5 changes broke a rule');
    await sees('was not allowed');
    await sees('S3-29');
    await sees('only a part of the history');
    expect(root.querySelectorAll('.timeline > li')).toHaveLength(5);
    const changes = HISTORY.changes.map((change) => ({ ...change, elsewhere: true }));
    model.history.value = { ...HISTORY, changes };
    await sees('Made before the case came here');
    expect(root.querySelectorAll('.strip .no')).toHaveLength(1);
  });

  it('says when all is well, when that is not known, and when it could not be read', async () => {
    const changes = HISTORY.changes.slice(0, 2).map((change) => ({ ...change, outcome: 'allowed' as const }));
    const { button, model, sees } = panel({ history: { ...HISTORY, changes, violations: 0 } });
    button('History').click();
    await sees('2 changes, all in line with the policy');
    const [first, last] = changes as [(typeof changes)[0], (typeof changes)[0]];
    const open = [first, { ...last, outcome: 'unknown' as const }];
    model.history.value = { ...HISTORY, changes: open, violations: 0 };
    await sees('No broken rule is known, but 1 of 2 changes is not in line for sure');
    model.history.value = { ...HISTORY, stage: 'failed' };
    await sees('could not be read');
  });

  it('says so if its part can’t be loaded', async () => {
    const { button, sees } = panel({ history: HISTORY }, { parts: () => Promise.reject(new Error('gone')) });
    button('History').click();
    await sees('could not be loaded');
  });
});

describe('the page around', () => {
  it('gets none of the keys and presses that are the panel’s', () => {
    const { button } = panel();
    const seen: string[] = [];
    for (const kind of ['keydown', 'keyup', 'keypress', 'click', 'focusin', 'paste', 'input']) {
      document.addEventListener(kind, () => seen.push(kind), { once: true });
      button('Resolved').dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    }
    expect(seen).toEqual([]);
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(seen).toEqual(['keydown']);
  });

  it('keeps Tab its own', () => {
    const { button } = panel();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true, cancelable: true });
    expect(button('Resolved').dispatchEvent(tab)).toBe(true);
  });
});
