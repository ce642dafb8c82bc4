import type { Change } from '../case/index.ts';
import { type ReadContext, readFirst, UNTOLD } from '../hosts/read.ts';
import { activeScope, findScopes, type Snapshot, scopeOfPath } from '../hosts/snapshot.ts';
import type { Door, PageProfile } from '../hosts/types.ts';
import type { Captures } from '../hosts/url.ts';
import { changeAt, doorOfGesture, doorOfQuestion } from './doors.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

/** A change on its way out, with what it takes to let it go or to call it off (`release.ts`). */
export interface Attempt {
  readonly door: Door;
  readonly snapshot: Snapshot;
  readonly change: Change;
  /** `gesture` is done again by the page from its fields; a request leaves as it is, or not at all; a beacon is only seen. */
  readonly kind: 'gesture' | 'request' | 'request-sync' | 'beacon';
  /** What is held: its request or scripted submit, or a gesture. */
  readonly source: Gesture | Question;
  readonly port: GuardPort;
  /** The control or form at the door. */
  readonly element: Element | null;
  /** The same attempt, read anew after the page or its fields changed; null if it is no longer there. */
  again(here: Here): Attempt | null;
}

/** What an attempt is read from: the page just now. */
export interface Here {
  readonly port: GuardPort;
  readonly page: PageProfile;
  readonly captures: Captures;
  read(scope: ParentNode): Snapshot | null;
}

/** The attempt behind a gesture, or null if the gesture commits nothing that we know of. */
export function attemptOfGesture(here: Here, gesture: Gesture): Attempt | null {
  const found = doorOfGesture(here.page, gesture);
  if (found?.door.role !== 'commits') return null;
  const { door, element } = found;
  // Dialogs and menus often stand beside all cases: there the active one is meant.
  const scope = scopeOfPath(here.page, gesture.path) ?? activeScope(here);
  const snapshot = scope && here.read(scope);
  if (!snapshot) return null;
  const at = { event: element };
  const { key } = door.change;
  const asked = key ? readFirst(key, { ...snapshot, ...at }) : UNTOLD;
  if (asked !== snapshot.key && asked !== UNTOLD) return null;
  return attemptAt(here, door, snapshot, at, 'gesture', gesture, attemptOfGesture);
}

/** The attempt behind a request or scripted submit, or null if it commits nothing that we know of. */
export function attemptOfQuestion(here: Here, question: Question): Attempt | null {
  const found = doorOfQuestion(here.page, question, true);
  if (found?.door.role !== 'commits') return null;
  const { door } = found;
  const captures = { ...here.captures, ...found.captures };
  const snapshot = snapshotFor(here, door, question, captures);
  if (!snapshot) return null;
  const at = { captures, event: question.form ?? null, body: question.body };
  return attemptAt(here, door, snapshot, at, kindOf(question), question, attemptOfQuestion);
}

/** @param at what the door's readers may look at besides the case */
function attemptAt<Source extends Attempt['source']>(
  { port }: Here,
  door: Door,
  snapshot: Snapshot,
  at: Partial<ReadContext> & { readonly event: Element | null },
  kind: Attempt['kind'],
  source: Source,
  of: (now: Here, source: Source) => Attempt | null,
): Attempt | null {
  const change = changeAt(door.change, snapshot.state.status, { ...snapshot, ...at });
  return (
    change && {
      ...{ door, snapshot, change, source, port },
      kind: door.watched ? 'beacon' : kind,
      element: at.event,
      again: (now) => of(now, source),
    }
  );
}

function kindOf(question: Question): Attempt['kind'] {
  if (question.kind === 'beacon') return 'beacon';
  if (question.kind === 'xhr-sync') return 'request-sync';
  // A scripted submit builds its request only when it is let go: mends in the page still count.
  return question.kind === 'script-submit' ? 'gesture' : 'request';
}

function snapshotFor(here: Here, door: Door, question: Question, captures: Captures): Snapshot | null {
  if (question.form) {
    const scope = scopeOfPath(here.page, ancestors(question.form));
    return scope && here.read(scope);
  }
  const scopes = findScopes(here.page);
  const { key } = door.change;
  const shown = activeScope(here);
  // Where forms don't say whose they are, those of other cases would answer to the address's key too.
  for (const scope of [shown, ...scopes]) {
    const snapshot = scope && here.read(scope);
    if (!snapshot) continue;
    const context = { ...snapshot, captures, body: question.body };
    // Without a word about the case, the only one is meant.
    const asked = key || scopes[1] ? readFirst(key, context) : snapshot.key;
    if (asked === snapshot.key) return snapshot;
    // A request may name the case by the id that stands in the address, or by what nobody can tell yet.
    if (scope === shown && [UNTOLD, ...Object.values(here.captures)].includes(asked as string))
      return snapshot;
  }
  return null;
}

/** An element and those around it, outwards across shadow roots. */
export function ancestors(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) path.push(at);
  return path;
}

/** A form's own controls can hide its properties: its parent would be its child, and the way up have no end. */
const parentAcrossRoots = (element: Element): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', element) ??
  (Node.prototype.getRootNode.call(element) as Partial<ShadowRoot>).host ??
  null;
