import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Decision, OUTSIDE } from '../../lib/case/messages.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { OptionsProvider } from './context.ts';
import { Decisions } from './Decisions.tsx';
import type { OptionsModel } from './model.ts';

const decision = (key: string, more: Partial<Decision>): Decision => ({
  ...{ at: '2026-11-22T10:00:00Z', origin: 'https://desk.example', key, policy: 'p', verdict: 'v' },
  ...{ from: 'Open', to: 'Closed', door: 'case/save', outcome: 'allowed', response: 'observe' },
  ...{ rules: ['R-1'], end: 'passed' },
  ...more,
});

const LOG: readonly Decision[] = [
  decision('CA-1', {}),
  decision('CA-2', { end: 'seen', door: 'case/beacon' }),
  decision('CA-3', { end: 'seen', door: OUTSIDE, changed: '2026-01-02T03:04:05Z' }),
  decision('CA-4', { end: 'seen', door: OUTSIDE, steps: 'unknown' }),
];

let root: HTMLElement;
let log = signal(LOG);
const exportDecisions = vi.fn();

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  log = signal(LOG);
  exportDecisions.mockClear();
  const model = { decisions: log, actions: { exportDecisions } } as unknown as OptionsModel;
  render(
    <OptionsProvider value={{ model, t: fileTranslate(english) }}>
      <Decisions />
    </OptionsProvider>,
    root,
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const cases = (): (string | undefined)[] =>
  [...root.querySelectorAll('tbody tr')].map((row) => row.querySelector('bdi')?.textContent ?? undefined);

async function pick(kind: string, left: readonly string[]): Promise<void> {
  const select = root.querySelector('select') as HTMLSelectElement;
  select.value = [...select.options].find((option) => option.text === kind)?.value ?? kind;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(cases()).toEqual(left));
}

it('tells a change that was found done from one that was seen at its door', async () => {
  expect(cases()).toEqual(['CA-4', 'CA-3', 'CA-2', 'CA-1']);
  const text = root.textContent;
  expect(text).toContain('changed elsewhere, seen later; steps between unknown');
  expect(text).toMatch(/changed .*2026/);
  await pick('changed elsewhere, seen later', ['CA-4', 'CA-3']);
  await pick('seen, not held', ['CA-2']);
  await pick('Any', ['CA-4', 'CA-3', 'CA-2', 'CA-1']);
});

it('offers what there is, with a name', () => {
  const select = root.querySelector('select') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual([
    'Any',
    'changed elsewhere, seen later',
    'seen, not held',
    'went through',
  ]);
  expect(root.querySelector(`label[for="${select.id}"]`)?.textContent).toBe('What came of it');
});

const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
const sum = () => root.querySelector('[role=status]')?.textContent?.trim();

async function look(text: string, left: readonly string[]): Promise<void> {
  const input = root.querySelector('input[type=search]') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(cases()).toEqual(left));
}

it('exports what the filter shows, oldest first, and says how many of how many that is', async () => {
  expect(sum()).toBe('4 lines');
  button('Export CSV')?.click();
  expect(exportDecisions).toHaveBeenLastCalledWith('csv', LOG);
  await look('ca-2', ['CA-2']);
  expect(sum()).toBe('1 line 1 of 4 shown');
  button('Export JSON')?.click();
  expect(exportDecisions).toHaveBeenLastCalledWith('json', [LOG[1]]);
  await look('nothing of the kind', []);
  expect(sum()).toBe('0 lines 0 of 4 shown');
  expect(root.textContent).toContain('No line meets these filters.');
  expect(button('Export CSV')?.disabled).toBe(true);
});

it('is searched by the words that it shows', async () => {
  await look('went through', ['CA-1']);
  await look('allowed closed', ['CA-4', 'CA-3', 'CA-2', 'CA-1']);
});

it('draws a part of very many, more on demand, and exports them all', async () => {
  log.value = Array.from({ length: 450 }, (_, i) => decision(`CA-${i}`, {}));
  await vi.waitFor(() => expect(cases()).toHaveLength(200));
  expect(sum()).toBe('450 lines');
  button('Export CSV')?.click();
  expect(exportDecisions.mock.lastCall?.[1]).toHaveLength(450);
  button('Show 200 more')?.click();
  await vi.waitFor(() => expect(cases()).toHaveLength(400));
  button('Show 50 more')?.click();
  await vi.waitFor(() => expect(cases()).toHaveLength(450));
  expect(button('Show')).toBeUndefined();
});

it('asks before it clears, by how many lines there are', async () => {
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Clear'))?.click();
  const asks = (text: string) =>
    vi.waitFor(() => expect(root.querySelector('.asking span')?.textContent).toBe(text));
  await asks('Delete all 4 lines?');
  log.value = LOG.slice(1, 2);
  await asks('Delete the one line?');
});
