import { isEmpty } from '../case/text.ts';
import { ACTORS, type Verdict } from '../case/types.ts';
import { type Cell, cellOf, type Kept } from './cells.ts';
import type { CompiledPolicy } from './compile.ts';
import { hold, lists, pendingValue } from './conditions.ts';
import { actorOf, hidden, isMet, judgeWays, unknown } from './judge.ts';
import { type Aimed, aim, type Question } from './question.ts';

import './tests.ts';

export type { Question } from './question.ts';

/** Verdicts kept for a cell: a page can't fill the memory with what it asks. */
const MOST_GIVEN = 1000;

/**
 * What the policy says of a change. Pure: same question, same verdict. Never throws on a question of the right
 * shape; what the policy does not know gives the outcome `unknown`.
 */
export function evaluate(policy: CompiledPolicy, question: Question): Verdict {
  const aimed = aim(policy, question);
  if (Array.isArray(aimed)) return unknown(aimed);
  const place = actorOf(policy, question);
  return place < 0 ? judgeForAll(aimed) : judge(aimed, place);
}

/** Without a known actor: the verdict that holds for each of them, or none. */
function judgeForAll(aimed: Aimed): Verdict {
  const { document } = aimed.policy;
  let first: Verdict | undefined;
  for (const { id } of document.actors) {
    const verdict = judge(aimed, ACTORS.indexOf(id));
    first ??= verdict;
    if (!alike(first, verdict)) {
      return unknown([{ rule: `${document.id}/unknown-actor`, level: 'unknown', code: 'unknownActor' }]);
    }
  }
  return first as Verdict;
}

const alike = (a: Verdict, b: Verdict): boolean =>
  a.outcome === b.outcome &&
  a.to === b.to &&
  a.missing.join() === b.missing.join() &&
  a.unverified.join() === b.unverified.join();

/** As {@link judgeWays}, which what the cell turns on decides: so each verdict is made once. */
function judge(aimed: Aimed, actor: number): Verdict {
  const cell = cellOf(aimed.policy, aimed.from, aimed, actor);
  cell.kept ??= keptOf(cell);
  const { given } = cell.kept;
  const key = turnsOn(aimed, cell.kept);
  let verdict = given.get(key);
  if (!verdict) {
    verdict = judgeWays(aimed, cell.ways);
    // It is given to everybody who asks the like.
    for (const part of [verdict, ...Object.values(verdict)]) Object.freeze(part);
    if (key <= Number.MAX_SAFE_INTEGER && given.size < MOST_GIVEN) given.set(key, verdict);
  }
  return verdict;
}

function keptOf({ ways }: Cell): Kept {
  const looks = ways.flatMap(({ allows, checks, needs, causes }) => [
    ...allows,
    ...checks,
    ...needs,
    ...causes,
  ]);
  const whens = new Map(looks.flatMap(({ when }) => (when ? [[JSON.stringify(when), when]] : [])));
  return {
    fields: [...new Set(ways.flatMap((way) => way.needs.map((need) => need.field)))],
    whens: [...whens.values()],
    musts: ways.flatMap((way) => way.needs.filter((need) => need.must)),
    given: new Map(),
  };
}

/** All that a verdict of a cell turns on as one number, a bit for each; too great to be exact where that is too much. */
function turnsOn(aimed: Aimed, { fields, whens, musts }: Kept): number {
  const { policy, case: c } = aimed;
  // The leading one keeps rows of different length apart.
  let bits = 1;
  const add = (bit: boolean): void => {
    bits = bits * 2 + Number(bit);
  };
  for (const field of fields) add(isEmpty(pendingValue(aimed, field)));
  for (const when of whens) add(hold(when, aimed));
  for (const need of musts) {
    const met = isMet(aimed, need);
    add(met === true);
    add(met === undefined);
  }
  if (c.verified?.length || c.unread?.length) {
    for (const field of fields) {
      add(hidden(aimed, field));
      add(lists(policy, c.verified, field));
    }
  }
  return bits;
}
