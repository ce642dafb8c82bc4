import { answerOf } from '../../../lib/hosts/answer.ts';
import { fillTemplate } from '../../../lib/hosts/api.ts';
import { queryAll } from '../../../lib/hosts/query.ts';
import { whoOf } from '../../../lib/hosts/read-more.ts';
import { forPages } from '../../../lib/hosts/ship.ts';
import { activeScope, findScopes, readCase, type Snapshot } from '../../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile } from '../../../lib/hosts/types.ts';
import { type Captures, matchAny } from '../../../lib/hosts/url.ts';
import type { SampleHost, SamplePage, SampleServer } from './types.ts';

/** Where samples stand in unit tests. */
export const SAMPLE_ORIGIN = 'https://sample.example';

/** Opens the shadow roots that the markup declares, as a browser's parser does. */
function openRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host) continue;
    const inner = template.content.cloneNode(true) as DocumentFragment;
    still(inner);
    template.remove();
    const opened = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    opened.append(inner);
    openRoots(opened);
    chooseOptions(opened);
  }
}

/** The DOM of unit tests chooses the wrong option while it parses; browsers take the one that is marked. */
function chooseOptions(root: ParentNode): void {
  for (const option of root.querySelectorAll<HTMLOptionElement>('option[selected]')) {
    (option.closest('select') as HTMLSelectElement).value = option.value;
  }
}

const attributesOf = (from: Element, to: Element): void => {
  for (const { name } of [...to.attributes]) to.removeAttribute(name);
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
};

/** Frames stay empty, and scripts do nothing: only the markup itself is looked at, what scripts say included. */
function still(root: ParentNode): void {
  for (const script of root.querySelectorAll('script[src]')) script.remove();
  for (const script of root.querySelectorAll('script')) script.type = 'text/plain';
  for (const frame of root.querySelectorAll('iframe')) frame.removeAttribute('src');
}

/** Puts a whole page into the document, without running its scripts. */
export function showMarkup(markup: string): void {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  still(parsed);
  attributesOf(parsed.documentElement, document.documentElement);
  attributesOf(parsed.body, document.body);
  document.title = parsed.title;
  document.body.innerHTML = parsed.body.innerHTML;
  openRoots(document);
  chooseOptions(document);
}

/** The DOM of unit tests lays nothing out: what is within something hidden is not seen. */
Element.prototype.checkVisibility = function () {
  const root = this.getRootNode();
  return !this.closest('[hidden]') && (!(root instanceof ShadowRoot) || root.host.checkVisibility());
};

const withinAlone = Element.prototype.querySelectorAll;

/**
 * The DOM of unit tests looks for a selector's outer parts within the element alone; browsers look at the whole page, and
 * then take what is within.
 */
function allWithin(element: Element, selector: string): Element[] {
  const found = [...withinAlone.call(element, selector)];
  if (found.length > 0 || !/[ >+~]/.test(selector) || selector.includes(':scope')) return found;
  const root = element.getRootNode() as ParentNode & Node;
  const all = root === element ? [] : [...root.querySelectorAll(selector)];
  return all.filter((one) => one !== element && element.contains(one));
}

Object.assign(Element.prototype, {
  querySelectorAll(this: Element, selector: string) {
    return allWithin(this, selector);
  },
  querySelector(this: Element, selector: string) {
    return allWithin(this, selector)[0] ?? null;
  },
});

/** A sample's page as the server sends it. @throws Error if it does not */
export function markupOf(server: SampleServer, path: string): string {
  const url = new URL(path, SAMPLE_ORIGIN);
  const reply = server.answer({ method: 'GET', url, body: null });
  if (!reply?.body || (reply.status ?? 200) >= 400) throw new Error(`The sample server has no page ${path}.`);
  return reply.body;
}

/** A sample page in the document, with what reading it takes. */
export interface Shown {
  readonly page: PageProfile;
  readonly captures: Captures;
  readonly api: (key: string) => unknown;
}

/** Shows a sample page of a profile's page. */
export function showSample(host: SampleHost, profile: HostProfile, sample: SamplePage): Shown {
  const server = host.start();
  showMarkup(markupOf(server, sample.path));
  const shipped = forPages(profile);
  const page = shipped.pages.find(({ id }) => id === sample.page);
  if (!page) throw new Error(`Profile ${profile.id} has no page "${sample.page}".`);
  const address = new URL(sample.path, SAMPLE_ORIGIN).href;
  const captures = matchAny(page.url, address) ?? {};
  const ask = (template: string, key: string, as: (text: string) => unknown = JSON.parse): unknown => {
    const url = new URL(fillTemplate(template, { ...captures, key }), address);
    const reply = server.answer({ method: 'GET', url, body: null });
    return reply?.body === undefined ? undefined : as(reply.body);
  };
  const api = (key: string): unknown => {
    const asked = page.api ?? shipped.api;
    if (!asked) return undefined;
    const { read, user, page: told } = asked;
    const answer = ask(read, key, told && ((text) => answerOf(text, told) ?? undefined));
    return answer && user !== undefined ? { ...answer, signedIn: whoOf(user, ask(user.read, key)) } : answer;
  };
  return { page, captures, api };
}

/** The cases that a shown page reads as: the active one, or each row of a list. */
export function readShown({ page, captures, api }: Shown): Snapshot[] {
  const active = page.kind === 'case' ? activeScope({ page, captures }) : null;
  const scopes = page.kind === 'list' ? findScopes(page) : active ? [active] : [];
  return scopes.flatMap((scope) => readCase(page, scope, captures, api) ?? []);
}

/** How often each selector matches in the document. */
export const countsOf = (selectors: readonly string[]): Record<string, number> =>
  Object.fromEntries(selectors.map((selector) => [selector, queryAll(document, selector).length]));
