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

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  log = signal(LOG);
  const model = { decisions: log, actions: {} } as unknown as OptionsModel;
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
  [...root.querySelectorAll('tbody tr')].map((row) => row.children[1]?.textContent ?? undefined);

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

it('asks before it clears, by how many lines there are', async () => {
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Clear'))?.click();
  const asks = (text: string) =>
    vi.waitFor(() => expect(root.querySelector('.asking span')?.textContent).toBe(text));
  await asks('Delete all 4 lines?');
  log.value = LOG.slice(1, 2);
  await asks('Delete the one line?');
});
