/** What the panel's tests share. */
import { vi } from 'vitest';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { pageTexts } from '../../lib/i18n/page-texts.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { modelOf, type OpenModel } from './gallery/models.ts';
import { NOW } from './gallery/views.ts';
import type { PanelActions } from './model.ts';
import { type PanelOptions, renderPanel } from './Panel.tsx';
import { parts } from './parts.tsx';
import { signal } from './signal.ts';

export interface Shown {
  readonly root: ShadowRoot;
  readonly model: OpenModel;
  readonly actions: { readonly [Key in keyof PanelActions]: ReturnType<typeof vi.fn> };
  /** All words on show. */
  text(): string;
  find<E extends Element = HTMLElement>(selector: string): E;
  /** The button whose words or label begin with these. */
  button(words: string): HTMLButtonElement;
  /** Waits until the words are on show. */
  sees(words: string): Promise<void>;
  unmount(): void;
}

const spies = () => ({
  jump: vi.fn(),
  verify: vi.fn(),
  proceed: vi.fn(),
  override: vi.fn(),
  cancel: vi.fn(),
  loadHistory: vi.fn(),
  dismiss: vi.fn(),
  openOptions: vi.fn(),
});

/** Draws the panel in a shadow root of the document; a script's clicks count as a person's unless told otherwise. */
export function show(values: Parameters<typeof modelOf>[0] = {}, options: Partial<PanelOptions> = {}): Shown {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const actions = spies();
  const model = modelOf(values, actions);
  const stop = renderPanel(root, model, fileTranslate(pageTexts(fileTranslate(english))), {
    parts: async () => parts,
    trusted: () => true,
    collapsed: signal(false),
    now: () => NOW,
    failed: console.error,
    ...options,
  });
  const text = () => root.textContent ?? '';
  return {
    root,
    model,
    actions,
    text,
    find<E extends Element>(selector: string) {
      const found = root.querySelector<E>(selector);
      if (!found) throw new Error(`No ${selector} in: ${root.innerHTML}`);
      return found;
    },
    button(words) {
      const found = [...root.querySelectorAll('button')].find((button) =>
        (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().startsWith(words),
      );
      if (!found) throw new Error(`No button "${words}" in: ${root.innerHTML}`);
      return found;
    },
    sees: (words) =>
      vi.waitFor(() => {
        if (!text().includes(words)) throw new Error(`"${words}" is not in "${text()}"`);
      }),
    unmount() {
      stop();
      host.remove();
    },
  };
}

/** Types into a field as a person would. */
export function type(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
