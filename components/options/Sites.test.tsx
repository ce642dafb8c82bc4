import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { OptionsProvider } from './context.ts';
import type { OptionsActions, OptionsModel, PolicyView, ProfileView, SiteView } from './model.ts';
import { Sites } from './Sites.tsx';

const NAMES = Array.from({ length: 30 }, (_, i) => ({ kind: 'status', id: `s${i}`, label: `Status ${i}` }));
const POLICIES = ['p', 'q'].map(
  (id) => ({ id, title: `Policy ${id}`, names: NAMES, readings: [] }) as unknown as PolicyView,
);
const PROFILES = [{ id: 'desk', label: 'Demo desk' }] as unknown as ProfileView[];

const site = (name: string, more: Partial<SiteView> = {}): SiteView => ({
  ...{ origin: `https://${name}.example`, profile: 'desk', enabled: true, granted: true, locked: false },
  ...{ bindings: [{ policy: 'p', where: {}, labels: {}, readings: {} }], problems: [] },
  ...more,
});
const sites = signal<readonly SiteView[]>([]);
const many = (count: number) => Array.from({ length: count }, (_, i) => site(`desk${i}`));

let root: HTMLElement;

function show(list: readonly SiteView[]): void {
  sites.value = list;
  const actions = { changeSite: changed, removeSite: vi.fn() };
  const responses = signal({ role: 'agent' });
  const model = { sites, responses, actions, policies: signal(POLICIES), profiles: signal(PROFILES) };
  render(
    <OptionsProvider value={{ model: model as unknown as OptionsModel, t: fileTranslate(english) }}>
      <Sites />
    </OptionsProvider>,
    root,
  );
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  changed.mockClear();
  render(null, root);
  root.remove();
});

const cards = () => [...root.querySelectorAll<HTMLElement>('article')];
const opener = (card: HTMLElement | undefined) => card?.querySelector<HTMLElement>('[aria-expanded]');

async function look(text: string, left: number): Promise<void> {
  const input = root.querySelector('input[type=search]') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(cards()).toHaveLength(left));
}

const changed = vi.fn<OptionsActions['changeSite']>();
const bound = (more: Partial<SiteView['bindings'][number]>): SiteView =>
  site('desk', { bindings: [{ policy: 'p', where: {}, labels: {}, readings: {}, ...more }] });
const field = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;

/** Types without leaving the field, as somebody does who is not done yet. */
function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
function leave(input: HTMLElement): void {
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new Event('blur'));
}

describe('what is being typed', () => {
  const words = () => field<HTMLTextAreaElement>('textarea');

  it('stays while another window, or the background, changes something else', async () => {
    show([bound({})]);
    type(words(), 'Offe');
    sites.value = [bound({ labels: { s1: ['Zu'] } })];
    await vi.waitFor(() => expect(root.querySelectorAll('textarea')[1]?.value).toBe('Zu'));
    expect(words().value).toBe('Offe');
    type(words(), 'Offen');
    leave(words());
    const [origin, change] = changed.mock.lastCall ?? [];
    expect(origin).toBe('https://desk.example');
    expect(change?.(bound({ labels: { s1: ['Zu'] } }))?.bindings[0]?.labels).toEqual({
      s1: ['Zu'],
      s0: ['Offen'],
    });
  });

  it('gives way to what is stored once it is stored, and once the team sets it', async () => {
    show([bound({})]);
    type(words(), ' Offen ');
    leave(words());
    sites.value = [bound({ labels: { s0: ['Offen'] } })];
    await vi.waitFor(() => expect(words().value).toBe('Offen'));
    sites.value = [bound({ labels: { s0: ['Anders'] } })];
    await vi.waitFor(() => expect(words().value).toBe('Anders'));
    type(words(), 'Anderswo');
    sites.value = [{ ...bound({ labels: { s0: ['Team'] } }), locked: true }];
    await vi.waitFor(() => expect(words().value).toBe('Team'));
  });

  it('is told to be void where the binding has become another one elsewhere', () => {
    show([bound({})]);
    type(words(), 'Offen');
    leave(words());
    const change = changed.mock.lastCall?.[1];
    expect(change?.({ ...bound({}), bindings: [] })).toBeNull();
    expect(change?.(bound({ policy: 'q' }))).toBeNull();
  });
});

describe('a binding that gets another policy', () => {
  async function pick(policy: string, now: SiteView): Promise<SiteView> {
    const select = field<HTMLSelectElement>('.binding select');
    select.value = policy;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const next = { ...now, ...changed.mock.lastCall?.[1](now) };
    sites.value = [next];
    await vi.waitFor(() => expect(field<HTMLSelectElement>('.binding select').value).toBe(policy));
    return next;
  }

  it('has words and readings of its own, and those of before again once the policy is picked again', async () => {
    const own = { labels: { s0: ['Offen'] }, readings: { 'R-1': 'other' } };
    show([bound(own)]);
    const other = await pick('q', bound(own));
    expect(other.bindings[0]).toMatchObject({ policy: 'q', labels: {}, readings: {} });
    const back = await pick('p', other);
    expect(back.bindings[0]).toMatchObject({ policy: 'p', ...own });
  });

  it('keeps the focus where it was picked', async () => {
    show([bound({})]);
    field<HTMLSelectElement>('.binding select').focus();
    const before = document.activeElement;
    await pick('q', bound({}));
    expect(document.activeElement).toBe(before);
    expect(before?.isConnected).toBe(true);
  });
});

describe('the conditions of a binding', () => {
  const pairs = () => [...root.querySelectorAll<HTMLInputElement>('.pair input')].map(({ value }) => value);

  it('follow what another window stores, and keep what is half typed', async () => {
    show([bound({ where: { queue: 'A' } })]);
    [...root.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Add a condition…')
      ?.click();
    await vi.waitFor(() => expect(pairs()).toEqual(['queue', 'A', '', '']));
    const name = root.querySelectorAll<HTMLInputElement>('.pair input')[2] as HTMLInputElement;
    type(name, 'team');
    leave(name);
    await vi.waitFor(() => expect(pairs()).toEqual(['queue', 'A', 'team', '']));
    sites.value = [bound({ where: { queue: 'B' } })];
    await vi.waitFor(() => expect(pairs()).toEqual(['queue', 'B', 'team', '']));
    const value = root.querySelectorAll<HTMLInputElement>('.pair input')[3] as HTMLInputElement;
    type(value, 'Two');
    leave(value);
    const stored = changed.mock.lastCall?.[1](bound({ where: { queue: 'B' } }));
    expect(stored?.bindings[0]?.where).toEqual({ queue: 'B', team: 'Two' });
  });
});

describe('the sites', () => {
  it('are drawn whole while they are few', () => {
    show(many(3));
    expect(root.querySelectorAll('fieldset.binding')).toHaveLength(3);
    expect(root.querySelector('input[type=search]')).toBeNull();
    expect(root.querySelector('[aria-expanded]')).toBeNull();
  });

  it('are few nodes each while they are many, and a site is drawn whole when it is opened', async () => {
    show(many(300));
    expect(cards()).toHaveLength(300);
    expect(root.querySelectorAll('*').length).toBeLessThan(300 * 25);
    const card = cards()[7];
    expect(card?.textContent).toContain('Demo desk · Policy p');
    expect(opener(card)?.getAttribute('aria-expanded')).toBe('false');
    expect(opener(card)?.textContent).toContain('https://desk7.example');
    opener(card)?.click();
    await vi.waitFor(() => expect(card?.querySelector('fieldset.binding')).not.toBeNull());
    expect(opener(card)?.getAttribute('aria-expanded')).toBe('true');
    opener(card)?.click();
    await vi.waitFor(() => expect(card?.querySelector('fieldset.binding')).toBeNull());
  });

  it('show what is wrong with them without being opened', () => {
    const broken = { problems: [{ code: 'noBinding', subject: 'https://odd.example', message: '' }] };
    show([...many(20), site('odd', broken), site('shut', { granted: false })]);
    expect(cards()[20]?.textContent).toContain('No policy judges the cases of https://odd.example yet.');
    expect(cards()[21]?.querySelector('.btn.primary')?.textContent).toBe('Allow this site');
  });

  it('are found by address, tool, policy, own word and standing, and by how many of how many', async () => {
    const labels = { s1: ['Wartet auf Rückfrage'] };
    const own = { bindings: [{ policy: 'q', where: { queue: 'Support' }, labels, readings: {} }] };
    show([...many(20), site('own', own), site('off', { enabled: false })]);
    await look('desk1', 11);
    expect(root.querySelector('[role=status]')?.textContent).toContain('11 of 22 shown');
    for (const text of ['wartet rückfrage', 'policy q', 'queue support']) await look(text, 1);
    await look('off', 1);
    await look('demo desk', 22);
    expect(root.querySelector('[role=status]')?.textContent).not.toContain('shown');
    await look('nothing of the kind', 0);
    expect(root.textContent).toContain('No site meets this filter.');
  });

  it('stay open while others come, and one that is added is open', async () => {
    show(many(6));
    expect(root.querySelectorAll('fieldset.binding')).toHaveLength(6);
    sites.value = [...many(6), site('added')];
    await vi.waitFor(() => expect(root.querySelectorAll('fieldset.binding')).toHaveLength(7));
    sites.value = [...sites.value, ...many(40).slice(6)];
    await vi.waitFor(() => expect(cards()).toHaveLength(41));
    expect(root.querySelectorAll('fieldset.binding')).toHaveLength(7);
  });
});
