import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeReference } from '../../entrypoints/options/reference.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { fifteen } from '../../lib/reference/testing.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { OptionsProvider } from './context.ts';
import type { OptionsModel, PolicyView, SiteView } from './model.ts';
import { Reference } from './Reference.tsx';

const t = fileTranslate(english);
const policy = { id: 'fifteen', title: 'Fifteen' } as PolicyView;
const document15 = {
  ...fifteen(),
  readings: [
    {
      id: 'R-1',
      question: { en: 'Which?' },
      alternatives: ['one', 'other'].map((id) => ({ id, text: { en: id }, clauses: [] })),
      default: 'one',
    },
  ],
};

let root: HTMLElement;
let make: ReturnType<typeof vi.fn>;
const sites = signal<readonly SiteView[]>([]);

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  make = vi.fn(async (_, readings) => makeReference(document15, readings, t));
  sites.value = [];
  const model = { sites, actions: { reference: make, savePicture: vi.fn() } } as unknown as OptionsModel;
  render(
    <OptionsProvider value={{ model, t }}>
      <Reference policy={policy} />
    </OptionsProvider>,
    root,
  );
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const button = () => root.querySelector('button') as HTMLButtonElement;
const open = async () => {
  button().click();
  await vi.waitFor(() => expect(root.querySelector('img')).not.toBeNull());
};

describe('a policy’s reference in the options', () => {
  it('is made when it is asked for, and folded again', async () => {
    expect(make).not.toHaveBeenCalled();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    await open();
    expect(make).toHaveBeenCalledWith('fifteen', {});
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('img')?.alt).toContain('15 statuses');
    expect(root.querySelector('h3')?.textContent).toBe('Life cycle');
    expect(root.textContent).toContain('Triage & "sorting" <b>');
    button().click();
    await vi.waitFor(() => expect(root.querySelector('img')).toBeNull());
  });

  it('shows how a site reads the policy', async () => {
    sites.value = [
      {
        origin: 'https://desk.example',
        bindings: [{ policy: 'fifteen', where: {}, labels: {}, readings: { 'R-1': 'other' } }],
      } as unknown as SiteView,
    ];
    await open();
    const select = root.querySelector('select') as HTMLSelectElement;
    expect(root.textContent).toContain('one, by default');
    select.value = 'https://desk.example 0';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(root.textContent).not.toContain('one, by default'));
    expect(make).toHaveBeenLastCalledWith('fifteen', { 'R-1': 'other' });
  });

  it('says why it could not be made', async () => {
    make.mockRejectedValueOnce(new Error('a reading is not settled'));
    button().click();
    await vi.waitFor(() => expect(root.textContent).toContain('a reading is not settled'));
  });
});
