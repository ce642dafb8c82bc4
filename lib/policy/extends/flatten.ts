import type { Issue } from '../issue.ts';
import { didYouMean } from '../suggest.ts';
import type { TeamPolicy } from '../team.ts';
import type { ActionData, FieldData, PolicyDocument, Reading, SourceDocument, StatusData } from '../types.ts';
import { edited, issue, onlyChanged, type Place, relabelled, renamed, type Work } from './names.ts';
import { Origins } from './origins.ts';
import { gone } from './prune.ts';
import { flatRules } from './rules.ts';

export interface Flattened {
  /** To be used only if there are no issues. */
  readonly document: PolicyDocument;
  readonly origins: Origins;
  readonly issues: readonly Issue[];
}

const whole = (name: string, what: string): Place => ({ what, at: [name], from: [name] });

/** Lays a team's policy over the one that it extends. Both of the right shape, the parent flat and checked. */
export function flatten(team: TeamPolicy, parent: PolicyDocument): Flattened {
  const work: Work = { parent: parent.id, issues: [], origins: new Origins() };
  for (const name of ['assumeActor', 'clocks', 'calendar', 'responses'] as const) {
    if (team[name]) work.origins.note([name], [name]);
  }
  const lists = flatLists(work, team, parent);
  refuseDeadEnds(work, team, lists.actions);
  const own = team.documents ?? [{ id: team.id, title: team.title.en }];
  own.forEach(({ id: name }, i) => {
    const from = team.documents ? ['documents', i, 'id'] : ['id'];
    if (parent.documents.some((one) => one.id === name)) {
      issue(work, from, `${parent.id} cites a source "${name}" already; give this one another id`);
    }
    work.origins.note(['documents', i], from.slice(0, -1));
  });
  const { rules, off } = flatRules(work, team, parent, own[0] as SourceDocument, gone(parent, lists));
  const there = new Set(rules.map(({ id }) => id));
  const kept = (ids: readonly string[] | undefined) => ids?.filter((id) => there.has(id));
  const { format, id, version, title } = team;
  const { assumeActor = parent.assumeActor, clocks = parent.clocks, calendar = parent.calendar } = team;
  const document: PolicyDocument = {
    format,
    id,
    version,
    title,
    documents: [...own, ...parent.documents],
    ...(assumeActor ? { assumeActor } : {}),
    ...lists,
    statuses: lists.statuses.map(({ rule, ...status }) =>
      rule !== undefined && there.has(rule) ? { ...status, rule } : status,
    ),
    ...(clocks ? { clocks } : {}),
    ...(calendar ? { calendar } : {}),
    readings: lists.readings.map(({ rules: about, ...reading }) => {
      const left = kept(about);
      return left ? { ...reading, rules: left } : reading;
    }),
    rules,
    ...responses(team, parent, there),
    lineage: [{ id: parent.id, version: parent.version, title: parent.title }, ...(parent.lineage ?? [])],
    ...(off.length > 0 ? { off } : {}),
  };
  return { document, origins: work.origins, issues: work.issues };
}

/** An action must lead somewhere: that its status is gone does not say what becomes of it. */
function refuseDeadEnds(work: Work, { statuses }: TeamPolicy, actions: readonly ActionData[]): void {
  statuses?.remove?.forEach((status, i) => {
    const ids = actions.filter(({ to }) => to === status).map(({ id }) => id);
    if (ids.length === 0) return;
    const message = `the actions ${ids.join(', ')} lead to "${status}": remove them too, under actions.remove, or say where they lead`;
    issue(work, ['statuses', 'remove', i], message);
  });
}

function flatLists(work: Work, team: TeamPolicy, parent: PolicyDocument) {
  return {
    actors: edited(
      work,
      whole('actors', 'actor'),
      parent.actors,
      onlyChanged(team.actors?.change),
      (entry, by, at) => renamed(work, at, entry, by),
    ),
    statuses: edited(
      work,
      whole('statuses', 'status'),
      parent.statuses,
      team.statuses,
      (entry, by, at): StatusData => {
        const { phase = entry.phase, subStatuses } = by;
        const status = { ...renamed(work, at, entry, by), phase };
        if (!subStatuses) return status;
        const place: Place = {
          what: 'sub-status',
          at: [...at.at, 'subStatuses'],
          from: [...at.from, 'subStatuses'],
        };
        const inner = edited(work, place, entry.subStatuses ?? [], subStatuses, (sub, change, own) =>
          renamed(work, own, sub, change),
        );
        return { ...status, subStatuses: inner };
      },
    ),
    actions: edited(
      work,
      whole('actions', 'action'),
      parent.actions,
      team.actions,
      (entry, by, at): ActionData => {
        const { to = entry.to, suggest = entry.suggest } = by;
        return {
          ...renamed(work, at, entry, by),
          ...(to === undefined ? {} : { to }),
          ...(suggest === undefined ? {} : { suggest }),
        };
      },
    ),
    fields: edited(work, whole('fields', 'field'), parent.fields, team.fields, (entry, by, at): FieldData => {
      const { kind = entry.kind, options = entry.options } = by;
      return { ...renamed(work, at, entry, by), kind, ...(options ? { options } : {}) };
    }),
    facts: edited(work, whole('facts', 'fact'), parent.facts, team.facts, (entry, by) => ({
      ...entry,
      labels: relabelled(entry.labels, by.labels),
    })),
    readings: flatReadings(work, team, parent),
  };
}

function flatReadings(work: Work, { readings = {} }: TeamPolicy, parent: PolicyDocument): Reading[] {
  const added = edited(
    work,
    whole('readings', 'reading'),
    parent.readings,
    { add: readings.add ?? [] },
    (one) => one,
  );
  const settle = readings.settle ?? {};
  for (const id of Object.keys(settle)) {
    if (!added.some((one) => one.id === id)) {
      const known = added.map((one) => one.id);
      issue(
        work,
        ['readings', 'settle', id],
        `${work.parent} has no reading "${id}"${didYouMean(id, known)}`,
      );
    }
  }
  return added.map((reading, i) => {
    const chosen = Object.hasOwn(settle, reading.id) ? settle[reading.id] : undefined;
    if (!chosen) return reading;
    const from = ['readings', 'settle', reading.id];
    const known = reading.alternatives.map(({ id }) => id);
    if (!known.includes(chosen.alternative)) {
      const message = `reading ${reading.id} has no alternative "${chosen.alternative}"; it has ${known.join(', ')}`;
      issue(work, [...from, 'alternative'], message);
    }
    work.origins.note(['readings', i], from);
    return { ...reading, chosen };
  });
}

/** Inherited responses to rules that are still there, under the team's over them. */
function responses(team: TeamPolicy, parent: PolicyDocument, there: ReadonlySet<string>) {
  const inherited = Object.entries(parent.responses ?? {}).flatMap(([key, value]) => {
    const reserved = key.startsWith(`${parent.id}/`) ? `${team.id}${key.slice(parent.id.length)}` : undefined;
    return reserved ? [[reserved, value] as const] : there.has(key) ? [[key, value] as const] : [];
  });
  const all = { ...Object.fromEntries(inherited), ...team.responses };
  return Object.keys(all).length > 0 ? { responses: all } : {};
}
