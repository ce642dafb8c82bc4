import type { CaseSet, CommitInput, CommitRecord, DeskCase, DeskEvent } from './model.ts';
import { SETS } from './sets/index.ts';
import { change, compile } from './timeline.ts';

/** The desk's memory. It saves what it is told and counts; it knows no rule of any policy. */
export interface Store {
  readonly sets: readonly CaseSet[];
  set(id: string): CaseSet | undefined;
  cases(set: string): readonly DeskCase[];
  find(set: string, key: string): DeskCase | undefined;
  /** Saves at once and counts one commit, also when nothing changes. */
  commit(item: DeskCase, input: CommitInput): CommitRecord;
  /** Takes the case out of its set until the next reset. */
  remove(item: DeskCase): void;
  /** Counts a request that looks like a commit and saves nothing. */
  pseudo(item: DeskCase): void;
  commits(): readonly CommitRecord[];
  pseudoTotal(): number;
  /** Back to the invented data, all counts zero. */
  reset(): void;
}

const NAMES: Record<string, string> = {
  agent: 'Robin Vale',
  manager: 'Dana Whitlock',
  system: 'Desk timer',
};

const load = (now: number): Map<string, DeskCase[]> =>
  new Map(
    SETS.map((set) => [
      set.id,
      set.seeds.map((from) =>
        compile(
          set.id,
          from,
          set.fields.map((field) => field.id).filter((id) => id !== 'comment'),
          now,
        ),
      ),
    ]),
  );

function apply(item: DeskCase, input: CommitInput, at: string): void {
  const base = { at, by: NAMES[input.actor] ?? item.customer.name, actor: input.actor };
  const status = input.status ?? item.status;
  const subStatus = input.subStatus ?? (status === item.status ? item.subStatus : '');
  if (input.action) item.history.push({ ...base, kind: 'action', to: input.action });
  const field = (id: string): Omit<DeskEvent, 'from' | 'to'> => ({ ...base, kind: 'field', field: id });
  for (const [id, value] of Object.entries(input.fields)) {
    if (!Object.hasOwn(item.fields, id)) continue;
    change(item, field(id), item.fields[id] ?? '', value);
    item.fields[id] = value;
  }
  if (input.comment) item.history.push({ ...base, kind: 'comment', to: input.comment });
  change(item, { ...base, kind: 'status', field: 'status' }, item.status, status);
  change(item, field('subStatus'), item.subStatus, subStatus);
  item.status = status;
  item.subStatus = subStatus;
}

/** A store with every set's cases. `now` gives epoch milliseconds, for new events and the ages of old ones. */
export function createStore(now: () => number): Store {
  let all = load(now());
  let records: CommitRecord[] = [];
  let pseudoCount = 0;
  const find = (set: string, key: string) => all.get(set)?.find((item) => item.key === key);
  return {
    sets: SETS,
    set: (id) => SETS.find((set) => set.id === id),
    cases: (set) => all.get(set) ?? [],
    find,
    commit(item, input) {
      const at = new Date(now()).toISOString();
      const from = item.status;
      apply(item, input, at);
      const record = {
        ...input,
        n: records.length + 1,
        at,
        set: item.set,
        key: item.key,
        from,
        to: item.status,
      };
      records.push(record);
      item.commits += 1;
      item.lastCommit = record;
      return record;
    },
    remove(item) {
      all.set(
        item.set,
        (all.get(item.set) ?? []).filter((one) => one !== item),
      );
    },
    pseudo(item) {
      item.pseudo += 1;
      pseudoCount += 1;
    },
    commits: () => records,
    pseudoTotal: () => pseudoCount,
    reset() {
      all = load(now());
      records = [];
      pseudoCount = 0;
    },
  };
}
