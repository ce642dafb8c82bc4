import type { CDPSession, Page } from 'playwright';
import { framesOf, type Reach, reaches, worldOf } from './cdp.ts';

/** A closed shadow root that hangs under a document's root element or in a modal dialog: where Caserail draws. */
export interface ClosedRoot extends Reach {
  /** Address of the frame that holds it. */
  readonly url: string;
  readonly frameId: string;
  readonly hostId: number;
  /** Protocol id of the shadow root, in a world of ours. */
  readonly objectId: string;
}

const HOSTS = `[...document.documentElement.children, ...document.querySelectorAll('dialog:modal > [popover]')].filter(
  (child) => child !== document.head && child !== document.body)`;

async function hostObjects(session: CDPSession, contextId: number): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: HOSTS, contextId });
  if (!result.objectId) return [];
  const list = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  return list.result
    .filter(({ name }) => /^\d+$/.test(name))
    .flatMap(({ value }) => (value?.objectId ? [value.objectId] : []));
}

async function closedRoot(session: CDPSession, contextId: number, objectId: string) {
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const shadow = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (!shadow) return undefined;
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: shadow.backendNodeId,
    executionContextId: contextId,
  });
  return object.objectId ? { hostId: node.backendNodeId, objectId: object.objectId } : undefined;
}

async function rootsInFrame(reach: Reach, frame: { id: string; url: string }): Promise<ClosedRoot[]> {
  const contextId = await worldOf(reach.session, frame.id);
  const hosts = await hostObjects(reach.session, contextId);
  const found = await Promise.all(hosts.map((host) => closedRoot(reach.session, contextId, host)));
  return found.flatMap((root) => (root ? [{ ...reach, ...root, url: frame.url, frameId: frame.id }] : []));
}

async function rootsInReach(reach: Reach): Promise<ClosedRoot[]> {
  const frames = await framesOf(reach.session);
  // A frame may go away, or navigate, while it is looked at: then it has no root now.
  const found = await Promise.all(frames.map((frame) => rootsInFrame(reach, frame).catch(() => [])));
  return found.flat();
}

/** Every closed root under a root element, in every frame of the page. */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const found = await Promise.all((await reaches(page)).map((reach) => rootsInReach(reach).catch(() => [])));
  return found.flat();
}
