import { isEmpty } from '../case/text.ts';
import type { CaseState, Change, Finding } from '../case/types.ts';
import type { Target } from './cells.ts';
import type { Reserved } from './codes.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Asked, valueIn } from './conditions.ts';
import { find } from './names.ts';

/** A case and the change proposed for it. */
export interface Question {
  readonly case: CaseState;
  readonly change: Change;
}

/** What a status label stands for: a status, and a sub-status where the label says both. */
interface Place {
  readonly at: number;
  readonly sub?: string;
}

/** A question in the policy's own terms. */
export interface Aimed {
  readonly asked: Asked;
  readonly from: number;
  readonly target: Target;
}

/** Puts a question in the policy's terms; the findings instead, where it names what the policy does not know. */
export function aim(policy: CompiledPolicy, { case: c, change }: Question): Aimed | Finding[] {
  const findings: Finding[] = [];
  const known = <T>(id: Reserved, code: string, label: string | undefined, meant: T | undefined) => {
    if (label !== undefined && meant === undefined) {
      const rule = `${policy.document.id}/${id}`;
      findings.push({ rule, level: 'unknown', code, params: { label: label.slice(0, 80) } });
    }
    return meant;
  };
  const place = (label: string | undefined) => (label === undefined ? undefined : placeOf(policy, label));
  const from = known('unknown-status', 'unknownStatus', c.status, place(c.status));
  const to = known('unknown-target', 'unknownTarget', change.to, place(change.to));
  const named = change.action === undefined ? undefined : find(policy.actions, change.action);
  const action = known('unknown-target', 'unknownTarget', change.action, named);
  if (!from || findings.length > 0) return findings;
  const asked = ask(policy, c, change, from, to);
  return { asked, from: from.at, target: targetOf(asked, from.at, to?.at ?? -1, action ?? -1) };
}

/** "Pending", or "Pending - Customer Input" as one label. */
export function placeOf(policy: CompiledPolicy, label: string): Place | undefined {
  const at = find(policy.statuses, label);
  if (at !== undefined) return { at };
  const [outer = '', inner] = label.split(' - ', 2);
  const status = inner === undefined ? undefined : find(policy.statuses, outer);
  const sub = status === undefined ? undefined : find(policy.subStatuses[status] ?? new Map(), inner ?? '');
  return status === undefined || sub === undefined ? undefined : { at: status, sub };
}

function ask(
  policy: CompiledPolicy,
  c: CaseState,
  change: Change,
  from: Place,
  to: Place | undefined,
): Asked {
  if (!policy.nested) return { policy, case: c, change, fromSub: undefined, toSub: undefined };
  const shown = valueIn(policy, c.fields, 'subStatus');
  const fromSub = subStatus(policy, from.at, from.sub ?? c.subStatus ?? shown);
  const wanted = to?.sub ?? change.subStatus ?? valueIn(policy, change.fields, 'subStatus');
  const silent = wanted === undefined && change.subStatus === undefined;
  const stays = silent && (to === undefined || to.at === from.at);
  const toSub = stays ? fromSub : subStatus(policy, (to ?? from).at, silent ? shown : wanted);
  return { policy, case: c, change, fromSub, toSub };
}

function subStatus(policy: CompiledPolicy, status: number, label: unknown): Asked['toSub'] {
  if (isEmpty(label)) return undefined;
  const id = find(policy.subStatuses[status] ?? new Map<string, string>(), String(label));
  return { id: id ?? String(label), listed: id !== undefined };
}

/** Settles what is asked: a save without a change of status or sub-status is the action `update`. */
function targetOf(asked: Asked, from: number, to: number, action: number): Target {
  const { update } = asked.policy;
  if (action >= 0 && action !== update) return { action, to };
  const moves = to >= 0 && (to !== from || asked.toSub?.id !== asked.fromSub?.id);
  return moves ? { action: -1, to } : { action: update, to: -1 };
}
