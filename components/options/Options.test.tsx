import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import english from '../../locales/en.json' with { type: 'json' };
import type { OptionsModel, WordView } from './model.ts';
import { Options } from './Options.tsx';

const root = document.body;
const word = signal<WordView | null>(null);
const readFiles = vi.fn();

beforeEach(() => {
  word.value = null;
  const none = signal([]);
  const lists = { problems: none, setAside: none, broken: none, brokenProfiles: none };
  const model = { ...lists, word, ready: signal(false), managed: signal(false), actions: { readFiles } };
  render(<Options model={model as unknown as OptionsModel} t={fileTranslate(english)} />, root);
});
afterEach(() => {
  render(null, root);
  location.hash = '';
});

const said = (role: string) => root.querySelector(`[role=${role}] .said`);

it('says each word anew, even if it is the same one again: the one before has faded', async () => {
  word.value = { tone: 'done', key: 'saved', detail: '' };
  await vi.waitFor(() => expect(said('status')?.textContent).toBe('Saved.'));
  const first = said('status');
  word.value = { tone: 'done', key: 'saved', detail: '' };
  await vi.waitFor(() => expect(said('status')).not.toBe(first));
  expect(said('status')?.textContent).toBe('Saved.');
  word.value = { tone: 'error', key: 'failed', detail: 'No.' };
  await vi.waitFor(() => expect(said('alert')?.textContent).toBe('That did not work: No.'));
  expect(said('status')).toBeNull();
});

it('goes to the import with a file that is dropped anywhere', async () => {
  const file = new File(['{}'], 'team.json');
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], files: [file] },
  });
  await vi.waitFor(() => {
    root.dispatchEvent(event);
    expect(readFiles).toHaveBeenCalledWith([file]);
  });
  expect(location.hash).toBe('#transfer');
  expect(event.defaultPrevented).toBe(true);
});
