import { ACTORS, type JudgeRequest } from '../../case/types.ts';
import type { Named, PolicyDocument } from '../types.ts';
import type { Place } from './scope.ts';
import { NOW } from './values.ts';
import type { Setting, Where } from './witness.ts';

/** A place as the conditions see it. */
export function whereOf({ statuses }: PolicyDocument, { from, to, actor }: Place): Where | undefined {
  const status = statuses[from];
  return status && { from: status, to: statuses[to], actor: ACTORS[actor] ?? 'agent' };
}

/**
 * Requests that ask for a place with what its case holds, in the labels that people see, the shortest first: an action
 * need not say where it leads.
 */
export function requestsFor(document: PolicyDocument, place: Place, setting: Setting): JudgeRequest[] {
  const to = document.statuses[place.to];
  const whole = requestFor(document, place, setting);
  if (place.action < 0 || !to) return [whole];
  return [whole, { ...whole, change: { ...whole.change, to: labelOf(to) } }];
}

/** The shortest of {@link requestsFor}. */
export function requestFor(document: PolicyDocument, place: Place, setting: Setting): JudgeRequest {
  const { statuses, actions } = document;
  const { fields, facts, fromSub, toSub, stay, timed } = setting;
  const [status, to, action] = [statuses[place.from], statuses[place.to], actions[place.action]];
  const subs = (at: number, id: string) => statuses[at]?.subStatuses?.find((sub) => sub.id === id);
  return {
    case: {
      status: labelOf(status),
      ...(fromSub === undefined ? {} : { subStatus: labelOf(subs(place.from, fromSub), fromSub) }),
      ...filled('fields', fields),
      ...filled('facts', facts),
      ...(stay === undefined ? {} : { since: new Date(Date.parse(NOW) - stay).toISOString() }),
    },
    change: {
      ...(action ? { action: labelOf(action) } : to ? { to: labelOf(to) } : {}),
      ...(toSub === undefined
        ? {}
        : { subStatus: labelOf(subs(place.to < 0 ? place.from : place.to, toSub), toSub) }),
      actor: ACTORS[place.actor] ?? 'agent',
    },
    ...(timed ? { now: NOW } : {}),
  };
}

const labelOf = (named: Named | undefined, otherwise = ''): string => named?.labels.en ?? otherwise;

const filled = <K extends 'fields' | 'facts'>(name: K, values: Setting[K]) =>
  Object.keys(values).length > 0 ? { [name]: values } : {};
