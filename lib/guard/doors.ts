import { type Change, fold } from '../case/index.ts';
import { alongPath } from '../hosts/query.ts';
import { asText, pathInto, type ReadContext, readFirst } from '../hosts/read.ts';
import type { ChangeProfile, Door, PageProfile, RequestTest } from '../hosts/types.ts';
import { type Captures, matchUrl } from '../hosts/url.ts';
import type { Gesture, Question } from './types.ts';

/** A door and the element it was found at (the form, the button, the list). */
export interface DoorAt {
  readonly door: Door;
  readonly element: Element;
}

/** The first door of the page that a gesture is at; pseudo doors listed first thus shield what looks like a commit. */
export function doorOfGesture(page: PageProfile, gesture: Gesture): DoorAt | null {
  for (const door of page.doors) {
    if (door.kind !== gesture.kind) continue;
    if (door.kind === 'key' && door.key?.toLowerCase() !== gesture.key?.toLowerCase()) continue;
    if (door.submitter !== undefined && !gesture.submitter?.matches(door.submitter)) continue;
    const element = door.selector ? alongPath(gesture.path, door.selector) : gesture.target;
    if (element) return { door, element };
  }
  return null;
}

/** A door that a request is at, with what its URL captured. */
export interface DoorOfRequest {
  readonly door: Door;
  readonly captures: Captures;
}

/**
 * The first door that a request is at.
 * @param withBody false: the body is not known yet, so body conditions are taken as met
 */
export function doorOfQuestion(
  page: PageProfile,
  question: Question,
  withBody: boolean,
): DoorOfRequest | null {
  for (const door of page.doors) {
    const captures = capturesAt(door, question, withBody);
    if (captures) return { door, captures };
  }
  return null;
}

function capturesAt(door: Door, question: Question, withBody: boolean): Captures | null {
  if (question.kind === 'script-submit') {
    const here =
      door.kind === 'script-submit' && question.form && alongPath([question.form], door.selector as string);
    return here ? {} : null;
  }
  return door.kind === 'request' && door.request ? matchRequest(door.request, question, withBody) : null;
}

function matchRequest(test: RequestTest, question: Question, withBody: boolean): Captures | null {
  if (!test.methods.includes(question.method.toUpperCase())) return null;
  const captures = matchUrl(test, question.url);
  if (!captures || !withBody) return captures;
  return Object.entries(test.body ?? {}).every(([path, wanted]) => bodyHas(question.body, path, wanted))
    ? captures
    : null;
}

function bodyHas(body: unknown, path: string, wanted: string): boolean {
  const value = asText(pathInto(body, path.split('.')));
  return value !== null && (wanted === '*' || value === wanted);
}

/**
 * What a door proposes for a case.
 * @param status the saved status, to tell a change from a mere save
 * @returns null if nothing is committed
 */
export function changeAt(profile: ChangeProfile, status: string, context: ReadContext): Change | null {
  const to = readFirst(profile.to, context);
  const action = readFirst(profile.action, context);
  const subStatus = readFirst(profile.subStatus, context);
  const moves = !!to && fold(to) !== fold(status);
  if (!moves && !action && profile.otherwise === 'nothing') return null;
  const change: { -readonly [Name in keyof Change]: Change[Name] } = fieldsAt(profile, context);
  if (moves) change.to = to;
  if (action) change.action = action;
  else if (!moves) change.action = 'Update';
  if (subStatus !== null) change.subStatus = subStatus;
  return change;
}

function fieldsAt(profile: ChangeProfile, context: ReadContext): Pick<Change, 'fields'> {
  const fields: Record<string, string> = {};
  for (const [id, readers] of Object.entries(profile.fields ?? {})) {
    const value = readFirst(readers, context);
    if (value !== null) fields[id] = value;
  }
  return Object.keys(fields)[0] ? { fields } : {};
}
