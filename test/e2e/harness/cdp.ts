import type { CDPSession, Frame, Page } from 'playwright';

/** A debugging session and the place of its outermost frame within the page's viewport, in CSS pixels. */
export interface Reach {
  readonly session: CDPSession;
  readonly left: number;
  readonly top: number;
}

const sessions = new WeakMap<Page | Frame, Promise<CDPSession | undefined>>();

function sessionOf(page: Page, target: Page | Frame): Promise<CDPSession | undefined> {
  const known = sessions.get(target);
  if (known) return known;
  // A frame in its parent's process has no session of its own: the parent's reaches it.
  const made = page
    .context()
    .newCDPSession(target)
    .catch(() => undefined);
  sessions.set(target, made);
  return made;
}

async function frameReach(page: Page, frame: Frame): Promise<Reach | undefined> {
  const session = await sessionOf(page, frame);
  if (!session) return undefined;
  const element = await frame.frameElement().catch(() => undefined);
  const box = await element?.boundingBox();
  if (!element || !box) return undefined;
  const [left, top] = await element.evaluate((node: Element) => [node.clientLeft, node.clientTop] as const);
  return { session, left: box.x + left, top: box.y + top };
}

/** All sessions that together reach every frame of the page, those in other processes included. */
export async function reaches(page: Page): Promise<Reach[]> {
  const main = await sessionOf(page, page);
  if (!main) throw new Error('The page is closed.');
  const children = page.frames().filter((frame) => frame !== page.mainFrame());
  const found = await Promise.all(children.map((frame) => frameReach(page, frame)));
  return [{ session: main, left: 0, top: 0 }, ...found.filter((reach) => reach !== undefined)];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const flatten = (tree: FrameTree): FrameTree['frame'][] => [
  tree.frame,
  ...(tree.childFrames ?? []).flatMap(flatten),
];

/** The frames that one session reaches: ids of the debugging protocol, and addresses. */
export async function framesOf(session: CDPSession): Promise<{ id: string; url: string }[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return flatten(frameTree as FrameTree);
}

/** A world of our own in a frame, untouched by what the page did to its built-ins. */
export async function worldOf(session: CDPSession, frameId: string): Promise<number> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'caserail-test',
  });
  return executionContextId;
}

/** Calls a function in the page with `this` and arguments; objects by their protocol id, the answer by value. */
export async function callOn<T>(
  session: CDPSession,
  objectId: string,
  source: string,
  args: readonly unknown[] = [],
): Promise<T> {
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: source,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) {
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  }
  return answer.result.value as T;
}
