import { isEmpty } from '../case/text.ts';
import type { CaseState, Change, Finding } from '../case/types.ts';
import type { Target } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, type SubStatus, valueIn } from './conditions.ts';
import { find } from './names.ts';

/** A case and the change proposed for it. */
export interface Question {
  readonly case: CaseState;
  readonly change: Change;
  /** ISO 8601 instant, with the host's offset where dates of its pages are compared; for conditions on time. */
  readonly now?: string;
}

/** What a status label stands for: a status, and a sub-status where the label says both. */
interface Place {
  readonly at: number;
  readonly sub?: string | undefined;
}

/** A question in the policy's own terms. */
export interface Aimed extends Asked, Target {
  readonly from: number;
}

type Subs = readonly [present: SubStatus | undefined, wanted: SubStatus | undefined];

const NOWHERE: Place = { at: -1 };
const NONE: Subs = [undefined, undefined];

/** Puts a question in the policy's terms; the findings instead, where it names what the policy does not know. */
export function aim(policy: CompiledPolicy, { case: c, change, now }: Question): Aimed | Finding[] {
  const from = placeOf(policy, c.status);
  const to = change.to === undefined ? NOWHERE : placeOf(policy, change.to);
  const action = change.action === undefined ? -1 : find(policy.actions, change.action);
  if (!from || !to || action === undefined) {
    return [
      ...unknown(policy, 'Status', !from && c.status),
      ...unknown(policy, 'Target', !to && change.to),
      ...unknown(policy, 'Target', action === undefined && change.action),
    ];
  }
  const [fromSub, toSub] = policy.nested ? subStatuses(policy, c, change, from, to) : NONE;
  // A save without a change of status or sub-status is the action `update`.
  const named = action >= 0 && action !== policy.update;
  const moves = named || (to.at >= 0 && (to.at !== from.at || toSub?.id !== fromSub?.id));
  return {
    policy,
    case: c,
    change,
    now,
    fromSub,
    toSub,
    from: from.at,
    to: moves ? to.at : -1,
    action: named ? action : moves ? -1 : policy.update,
  };
}

const unknown = (policy: CompiledPolicy, what: 'Status' | 'Target', label?: string | false): Finding[] => {
  if (typeof label !== 'string') return [];
  const rule = `${policy.document.id}/unknown-${what.toLowerCase()}`;
  return [{ rule, level: 'unknown', code: `unknown${what}`, params: { label: label.slice(0, 80) } }];
};

/** "Pending", or "Pending - Customer Input" as one label, with a dash of any length. */
export function placeOf(policy: CompiledPolicy, label: string): Place | undefined {
  const at = find(policy.statuses, label);
  if (at !== undefined) return { at };
  const [outer = '', inner] = label.split(/\s\p{Pd}\s/u, 2);
  if (inner === undefined) return undefined;
  const status = find(policy.statuses, outer) ?? -1;
  const sub = subOf(policy, status, inner);
  return sub === undefined ? undefined : { at: status, sub };
}

/** Id of a status's own sub-status. */
export function subOf(policy: CompiledPolicy, status: number, label: string): string | undefined {
  const at = find(policy.subStatuses[status] ?? {}, label) ?? -1;
  return policy.document.statuses[status]?.subStatuses?.[at]?.id;
}

/** The present and the wanted one. */
function subStatuses(policy: CompiledPolicy, c: CaseState, change: Change, from: Place, to: Place): Subs {
  const shown = valueIn(policy, c.fields, 'subStatus');
  const fromSub = subStatus(policy, from.at, from.sub ?? c.subStatus ?? shown);
  const wanted = to.sub ?? change.subStatus ?? valueIn(policy, change.fields, 'subStatus');
  const silent = wanted === undefined && change.subStatus === undefined;
  const stays = silent && (to.at < 0 || to.at === from.at);
  return [fromSub, stays ? fromSub : subStatus(policy, to.at < 0 ? from.at : to.at, silent ? shown : wanted)];
}

function subStatus(policy: CompiledPolicy, status: number, label: unknown): SubStatus | undefined {
  if (isEmpty(label)) return undefined;
  const id = subOf(policy, status, String(label));
  return { id: id ?? String(label), listed: id !== undefined };
}
