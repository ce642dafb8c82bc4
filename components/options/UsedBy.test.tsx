import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { OptionsProvider } from './context.ts';
import type { OptionsModel } from './model.ts';
import { UsedBy } from './UsedBy.tsx';

const root = document.body;
afterEach(() => render(null, root));

const show = (count: number): void => {
  const origins = Array.from({ length: count }, (_, i) => `https://desk${i}.example`);
  render(
    <OptionsProvider value={{ model: {} as OptionsModel, t: fileTranslate(english) }}>
      <UsedBy origins={origins} />
    </OptionsProvider>,
    root,
  );
};

it('names few sites, and tells how many there are of many, with their names inside', () => {
  show(0);
  expect(root.textContent).toBe('Not used by any site.');
  show(2);
  expect(root.textContent).toBe('Used by https://desk0.example, https://desk1.example');
  show(100);
  expect(root.querySelector('summary')?.textContent).toBe('Used by 100 sites');
  expect(root.querySelector('details')?.textContent).toContain('https://desk99.example');
});
