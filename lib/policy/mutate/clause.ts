import { EFFECT_CODES } from '../codes.ts';
import type { Clause, EffectData, PolicyDocument, Remark, Requirement } from '../types.ts';
import { conditionMutants, droppedTests } from './conditions.ts';
import type { Path } from './edit.ts';
import { type Draft, draft, dropEach, idsOf, nextOf } from './make.ts';
import { scopeMutants } from './scope.ts';

/** What a clause may say; one that says nothing else is dropped as a whole. */
const SAYS = ['allow', 'forbid', 'silent', 'require', 'verify', 'remark', 'effects'] as const;

/** Every wrong version of one clause. */
export function* clauseMutants(document: PolicyDocument, clause: Clause, path: Path): Generator<Draft> {
  yield draft('dropClause', path, clause);
  if (clause.allow && SAYS.some((key) => key !== 'allow' && clause[key])) {
    yield draft('dropAllow', [...path, 'allow'], true);
  }
  yield* ruledOut(clause, path);
  yield* scopeMutants(document, clause, path);
  yield* conditionMutants(clause.when, [...path, 'when']);
  yield* guardMutants(document, clause, path);
  for (const [i, one] of (clause.require ?? []).entries()) {
    yield* requirementMutants(document, clause, one, [...path, 'require', i]);
  }
  for (const [i, field] of (clause.verify ?? []).entries()) {
    yield draft('dropVerification', [...path, 'verify', i], field);
  }
  for (const [i, one] of (clause.remark ?? []).entries()) yield* remarkMutants(one, [...path, 'remark', i]);
  for (const [i, one] of (clause.effects ?? []).entries()) yield* effectMutants(one, [...path, 'effects', i]);
}

function* ruledOut({ forbid, silent }: Clause, path: Path): Generator<Draft> {
  const swap = (
    mutation: 'softenForbid' | 'hardenSilence',
    from: string,
    to: string,
    code: string,
  ): Draft => ({
    ...draft(mutation, [...path, from], code),
    edits: [
      { path: [...path, from], value: undefined },
      { path: [...path, to], value: code },
    ],
  });
  if (forbid && !silent) yield swap('softenForbid', 'forbid', 'silent', forbid);
  if (silent && !forbid) yield swap('hardenSilence', 'silent', 'forbid', silent);
}

function* guardMutants(document: PolicyDocument, { reading }: Clause, path: Path): Generator<Draft> {
  for (const [id, asked] of Object.entries(reading ?? {})) {
    const at = [...path, 'reading', id];
    yield draft('dropGuard', at, asked);
    if (typeof asked !== 'string') {
      yield* dropEach('switchGuard', at, asked);
      continue;
    }
    const all = idsOf(document.readings.find((one) => one.id === id)?.alternatives ?? []);
    const other = nextOf(all, asked);
    if (other !== undefined) yield draft('switchGuard', at, asked, other);
  }
}

function* requirementMutants(
  document: PolicyDocument,
  clause: Clause,
  { field, level = 'incomplete', must, when }: Requirement,
  path: Path,
): Generator<Draft> {
  yield draft('dropRequirement', path, field);
  const mild = level === 'warning';
  yield draft(
    mild ? 'raiseLevel' : 'weakenLevel',
    [...path, 'level'],
    level,
    mild ? 'incomplete' : 'warning',
  );
  const other = nextOf(idsOf(document.fields), field, [
    field,
    ...(clause.require ?? []).map((one) => one.field),
  ]);
  if (other !== undefined) yield draft('requireAnother', [...path, 'field'], field, other);
  yield* droppedTests(must, [...path, 'must']);
  yield* conditionMutants(when, [...path, 'when']);
}

function* remarkMutants({ level, code, when }: Remark, path: Path): Generator<Draft> {
  yield draft('dropRemark', path, code);
  yield draft('changeRemark', [...path, 'level'], level, level === 'info' ? 'warning' : 'info');
  yield* conditionMutants(when, [...path, 'when']);
}

/** Also of effects that a beginning has. */
export function* effectMutants({ code, params }: EffectData, path: Path): Generator<Draft> {
  yield draft('dropEffect', path, code);
  yield draft('changeEffect', [...path, 'code'], code, nextOf(EFFECT_CODES, code));
  for (const [name, value] of Object.entries(params ?? {})) {
    const other = typeof value === 'number' ? value + 1 : `${value}.`;
    yield draft('changeEffect', [...path, 'params', name], value, other);
  }
}
