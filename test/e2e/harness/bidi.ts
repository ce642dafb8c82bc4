import type { Browser, Frame, Page } from 'puppeteer-core';

/** A value as WebDriver BiDi sends it; nodes carry a `sharedId`. */
export interface Remote {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface ScriptResult {
  readonly type: 'success' | 'exception';
  readonly result?: Remote;
  readonly exceptionDetails?: { readonly text: string };
}

/** A world of our own in each frame, which sees the page's nodes without what the page did to them. */
const SANDBOX = 'caserail-test';

/** Puppeteer's own connection and frame ids; it has no public word for raw commands of WebDriver BiDi. */
const connectionOf = (browser: Browser) => (browser as unknown as { connection: Connection }).connection;
const contextOf = (frame: Frame) => (frame as unknown as { _id: string })._id;

async function send(page: Page, params: object): Promise<Remote> {
  const method = 'functionDeclaration' in params ? 'script.callFunction' : 'script.evaluate';
  const answer = (await connectionOf(page.browser()).send(method, params)).result as ScriptResult;
  if (answer.type !== 'success' || !answer.result) {
    throw new Error(answer.exceptionDetails?.text ?? `${method} failed`);
  }
  return answer.result;
}

/** A closed shadow root that Caserail may have drawn. */
export interface FirefoxRoot {
  readonly frame: Frame;
  readonly sharedId: string;
}

interface NodeValue {
  readonly shadowRoot?: (Remote & { readonly value?: { readonly mode?: string } }) | null;
  readonly children?: readonly (Remote & { readonly value?: NodeValue })[];
}

/** Where Caserail draws: under the root element, or in the modal dialog that makes all else inert. */
const PLACES = `[document.documentElement, ...document.querySelectorAll('dialog:modal')]`;

/** The closed roots of a frame in those places. The protocol shows closed roots where it is asked to. */
export async function rootsOf(page: Page, frame: Frame): Promise<FirefoxRoot[]> {
  const places = await send(page, {
    expression: PLACES,
    target: { context: contextOf(frame), sandbox: SANDBOX },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const children = (places.value as readonly Remote[]).flatMap(
    ({ value }) => (value as NodeValue | undefined)?.children ?? [],
  );
  return children.flatMap(({ value }) => {
    const shadow = value?.shadowRoot;
    return shadow?.sharedId && shadow.value?.mode === 'closed' ? [{ frame, sharedId: shadow.sharedId }] : [];
  });
}

/** Calls a function, given as text, with `this` a node; gives its answer as the protocol sends it. */
export const callRemote = (
  page: Page,
  { frame, sharedId }: FirefoxRoot,
  source: string,
  args: readonly string[] = [],
): Promise<Remote> =>
  send(page, {
    functionDeclaration: source,
    this: { sharedId },
    arguments: args.map((value) => ({ type: 'string', value })),
    target: { context: contextOf(frame), sandbox: SANDBOX },
    awaitPromise: true,
    serializationOptions: { maxDomDepth: 0, maxObjectDepth: 2 },
  });

/** As {@link callRemote}, for answers that JSON can carry. */
export async function callJson<T>(
  page: Page,
  root: FirefoxRoot,
  source: string,
  args: readonly string[] = [],
): Promise<T> {
  const asJson = `async function (...args) { return JSON.stringify(await (${source}).apply(this, args)); }`;
  const answer = await callRemote(page, root, asJson, args);
  return answer.type === 'string' ? (JSON.parse(String(answer.value)) as T) : (undefined as T);
}
