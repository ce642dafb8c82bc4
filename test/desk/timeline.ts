import type { DeskCase, DeskEvent, FactValue, Person, Seed, Step } from './model.ts';

const UNIT = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/** Milliseconds of a span such as `9d4h`. @throws Error on any other text */
export function span(text: string): number {
  if (!/^(\d+[dhm])+$/.test(text)) throw new Error(`Not a time span: "${text}". Write it like 9d4h or 20m.`);
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([dhm])/g)) {
    total += Number(count) * UNIT[unit as keyof typeof UNIT];
  }
  return total;
}

export const agent = (name: string): Person => ({ name, actor: 'agent' });
export const manager = (name: string): Person => ({ name, actor: 'manager' });
export const customer = (name: string): Person => ({ name, actor: 'customer' });
export const timer: Person = { name: 'Desk timer', actor: 'system' };

/** The people of the desk; `robin` is who the pages are signed in as. */
export const robin = agent('Robin Vale');
export const mika = agent('Mika Aalto');
export const dana = manager('Dana Whitlock');

export const opened = (ago: string, who: Person, to = 'New'): Step => ({ ago, who, kind: 'created', to });
export const moved = (ago: string, who: Person, to: string, subStatus = ''): Step => ({
  ago,
  who,
  kind: 'status',
  to,
  subStatus,
});
export const wrote = (ago: string, who: Person, field: string, to: string): Step => ({
  ago,
  who,
  kind: 'field',
  field,
  to,
});
export const said = (ago: string, who: Person, to: string): Step => ({ ago, who, kind: 'comment', to });

/** A case of a set: key, title, customer, what it has from the start, then its past, oldest first. */
export const seed = (
  key: string,
  title: string,
  who: Person,
  given: { fields?: Record<string, string>; facts?: Record<string, FactValue> },
  ...steps: Step[]
): Seed => ({
  key,
  title,
  customer: who,
  fields: given.fields ?? {},
  facts: given.facts ?? {},
  steps,
});

/** Appends what changed to the case's history and applies it. Returns nothing for a value that stays. */
export function change(
  item: DeskCase,
  event: Omit<DeskEvent, 'from' | 'to'>,
  from: string,
  to: string,
): void {
  if (from !== to) item.history.push({ ...event, from, to });
}

function play(item: DeskCase, step: Step, now: number): void {
  const base = { at: new Date(now - span(step.ago)).toISOString(), by: step.who.name, actor: step.who.actor };
  switch (step.kind) {
    case 'created':
      item.history.push({ ...base, kind: 'created', to: step.to });
      item.status = step.to;
      break;
    case 'status':
      change(item, { ...base, kind: 'status', field: 'status' }, item.status, step.to);
      item.status = step.to;
      change(item, { ...base, kind: 'field', field: 'subStatus' }, item.subStatus, step.subStatus ?? '');
      item.subStatus = step.subStatus ?? '';
      break;
    case 'field': {
      const field = step.field ?? '';
      change(item, { ...base, kind: 'field', field }, item.fields[field] ?? '', step.to);
      item.fields[field] = step.to;
      break;
    }
    default:
      item.history.push({ ...base, kind: step.kind, to: step.to });
  }
}

/** Plays a seed's steps: the case as it stands at `now` (epoch milliseconds), nothing committed yet. */
export function compile(set: string, from: Seed, fieldIds: readonly string[], now: number): DeskCase {
  const fields = Object.fromEntries(fieldIds.map((id) => [id, from.fields[id] ?? '']));
  const item: DeskCase = {
    set,
    key: from.key,
    title: from.title,
    customer: from.customer,
    status: '',
    subStatus: '',
    fields,
    facts: from.facts,
    history: [],
    commits: 0,
    pseudo: 0,
    lastCommit: null,
  };
  for (const step of from.steps) play(item, step, now);
  return item;
}
