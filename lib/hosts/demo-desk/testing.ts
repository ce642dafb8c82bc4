import { attemptOfGesture, type Here } from '../../guard/attempt.ts';
import type { Gesture, GuardPort } from '../../guard/types.ts';
import { query, queryAll } from '../query.ts';
import { profileSchema } from '../schema.ts';
import { readCase } from '../snapshot.ts';
import type { PageProfile } from '../types.ts';
import { matchAny } from '../url.ts';
import raw from './profile.json' with { type: 'json' };
import history from './samples/history.json' with { type: 'json' };
import record from './samples/record.json' with { type: 'json' };

export const profile = profileSchema.parse(raw);
export const samples: Record<string, string> = import.meta.glob('./samples/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The roots of the shadow door, from the page to the case. */
export const DEEP = 'desk-app >>> desk-record >>> desk-panel >>> ';
export const SET = 'servicenow-csm-australia';
export const DESK = 'https://desk.example';

/** Where each sample stands, and the page of the profile that must know it. */
export const PLACES: Readonly<Record<string, { readonly page: string; readonly path: string }>> = {
  case: { page: 'case', path: `/${SET}/cases/CA-3002` },
  menu: { page: 'case', path: '/support-center/door/menu/SC-4003' },
  select: { page: 'case', path: `/${SET}/door/select/CA-3002` },
  action: { page: 'case', path: '/ithelpcenter/door/action/HC-104' },
  dialog: { page: 'case', path: '/ithelpcenter/door/dialog/HC-104' },
  list: { page: 'list', path: `/${SET}/door/list` },
  queue: { page: 'list', path: `/${SET}` },
  spa: { page: 'spa', path: `/${SET}/door/spa/CA-3002` },
  shadow: { page: 'shadow', path: `/${SET}/door/shadow/CA-3002` },
};

/** What the page's own script does: the template goes three open roots down, and the button has one of its own. */
function openRoots(): void {
  const template = document.querySelector<HTMLTemplateElement>('#shadow-form');
  const top = document.querySelector('desk-app');
  if (!template || !top) return;
  const into = (host: Element, inner: Node) => host.attachShadow({ mode: 'open' }).append(inner);
  const [record, panel] = [document.createElement('desk-record'), document.createElement('desk-panel')];
  into(top, record);
  into(record, panel);
  into(panel, template.content.cloneNode(true));
  const button = panel.shadowRoot?.querySelector('desk-button');
  if (button) into(button, document.createElement('button'));
}

/** The history as the page shows it once it came. */
export function fillHistory(): void {
  const lists = queryAll(document, 'ol[data-history]');
  for (const list of [...lists, ...queryAll(document, `${DEEP}ol[data-history]`)]) {
    list.removeAttribute('aria-busy');
    list.replaceChildren(
      ...history.events.map((event) => {
        const item = document.createElement('li');
        for (const [name, value] of Object.entries(event)) item.setAttribute(`data-${name}`, value);
        return item;
      }),
    );
  }
}

/** Puts a sample into the document, as a browser has it once its scripts ran. */
export function show(sample: string, change = (markup: string) => markup): PageProfile {
  document.body.innerHTML = change(samples[`./samples/${sample}.html`] ?? '');
  openRoots();
  // The DOM of these tests chooses the wrong option while it parses; browsers take the one that is marked.
  for (const at of ['', DEEP]) {
    for (const option of queryAll(document, `${at}option[selected]`) as HTMLOptionElement[]) {
      (option.closest('select') as HTMLSelectElement).value = option.value;
    }
  }
  const found = profile.pages.find(({ id }) => id === PLACES[sample]?.page);
  if (!found) throw new Error(`no page for ${sample}`);
  return { ...found, doors: [...(profile.doors ?? []), ...found.doors] };
}

/** What the page's address says. */
export const capturesOf = (page: PageProfile, sample: string) =>
  matchAny(page.url, DESK + PLACES[sample]?.path) ?? {};

/** The first match in the page, shadow roots included. @throws Error if there is none */
export const one = (selector: string): Element => {
  const element = query(document, selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

/** Fills a control in, as a person does: the markup keeps what the server chose. */
export const give = (selector: string, value: string): void => {
  (one(selector) as HTMLInputElement).value = value;
};

/** Elements from the innermost outwards, across shadow roots, as `composedPath` has them. */
function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null
  )
    path.push(at);
  return path;
}

/** What the guard knows on a sample. */
export function hereAt(page: PageProfile, sample: string, answered: number[] = []): Here {
  const port = { answer: (id: number) => answered.push(id), reset: () => undefined };
  const captures = capturesOf(page, sample);
  return {
    port: port as unknown as GuardPort,
    page,
    captures,
    read: (scope) => readCase(page, scope, captures, () => record),
  };
}

/** What a gesture at an element would commit. */
export function attempt(
  page: PageProfile,
  sample: string,
  kind: Gesture['kind'],
  selector: string,
  key?: string,
) {
  const target = one(selector);
  return attemptOfGesture(hereAt(page, sample), { kind, target, path: pathOf(target), key });
}
