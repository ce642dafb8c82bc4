import type { Clause, Readings, Selector } from '../../policy/types.ts';
import { conditionsText } from '../../reference/condition.ts';
import type { Words } from '../../reference/words.ts';

/** A clause in one line: what it says, and of what. */
export function clauseText(clause: Clause, words: Words): string {
  const { from, to, actions, actors, when, reading } = clause;
  const scope = [
    from && `from ${selected(from, words.status, words)}`,
    actions && `by ${selected(actions, words.action, words)}`,
    to && `to ${selected(to, words.status, words)}`,
    actors && `for ${words.either(actors.map(words.actor))}`,
    when && `if ${conditionsText(when, words)}`,
    reading && `where ${readingText(reading, words)}`,
  ];
  return `${saysText(clause, words)}: ${scope.filter(Boolean).join(', ') || 'always'}`;
}

function saysText(
  { allow, forbid, silent, require, verify, optional, remark, effects }: Clause,
  words: Words,
): string {
  const fields = (ids: readonly string[]) => words.list(ids.map(words.field));
  const says = [
    allow && 'documents the move',
    forbid && 'rules it out',
    silent && 'records that nothing is documented',
    require?.length && `asks for ${fields(require.map((one) => one.field))}`,
    verify?.length && `wants ${fields(verify)} looked at`,
    optional?.length && `offers ${fields(optional)}`,
    remark?.length && 'remarks',
    effects?.length && `causes ${words.list(effects.map((one) => one.code))}`,
  ];
  return says.filter(Boolean).join('; ') || 'says nothing';
}

function selected(selector: Selector, name: (id: string) => string, words: Words): string {
  if (!('not' in selector)) return words.either(selector.map(name)) || 'nowhere';
  return selector.not.length > 0 ? `all but ${words.list(selector.not.map(name))}` : 'anything';
}

const readingText = (reading: Readings, words: Words): string =>
  words.list(
    Object.entries(reading).map(
      ([id, asked]) => `${id} is read as ${words.either(typeof asked === 'string' ? [asked] : asked)}`,
    ),
  );
