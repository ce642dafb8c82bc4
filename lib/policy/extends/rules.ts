import type { HouseRule, TeamPolicy } from '../team.ts';
import type { PolicyDocument, Rule, RuleOff, SourceDocument } from '../types.ts';
import { issue, refuseUnknown, type Work } from './names.ts';
import { type Gone, pruned } from './prune.ts';

export interface FlatRules {
  readonly rules: readonly Rule[];
  readonly off: readonly RuleOff[];
}

/** The inherited rules as the team has them, then the team's own. */
export function flatRules(
  work: Work,
  team: TeamPolicy,
  parent: PolicyDocument,
  source: SourceDocument,
  out: Gone,
): FlatRules {
  const { add = [], replace = {}, off: switched = {} } = team.rules ?? {};
  const known = parent.rules.map(({ id }) => id);
  const place = { what: 'rule', at: ['rules'], from: ['rules'] };
  refuseUnknown(work, place, known, 'replace', Object.keys(replace));
  refuseUnknown(work, place, known, 'off', Object.keys(switched));
  for (const id of Object.keys(replace)) {
    if (Object.hasOwn(switched, id)) {
      issue(work, ['rules', 'replace', id], `rule "${id}" is switched off too; do one of both`);
    }
  }
  const rules: Rule[] = [];
  const off: RuleOff[] = [];
  const put = (rule: Rule, from?: readonly (string | number)[]) => {
    if (from) work.origins.note(['rules', rules.length], from);
    rules.push(rule);
  };
  for (const rule of parent.rules) {
    const { id, inheritedFrom: of = parent.id } = rule;
    const other = Object.hasOwn(replace, id) ? replace[id] : undefined;
    const left = other ? undefined : pruned({ ...rule, inheritedFrom: of }, out);
    if (Object.hasOwn(switched, id)) off.push({ rule: id, of, by: team.id, reason: switched[id] ?? '' });
    else if (other) put({ ...house({ ...other, id }, source), replaces: of }, ['rules', 'replace', id]);
    else if (left) put(left);
    else off.push({ rule: id, of, by: team.id });
  }
  add.forEach((rule, i) => {
    if (known.includes(rule.id)) {
      const message = `${work.parent} has rule "${rule.id}" already; replace it under "replace", or rename yours`;
      issue(work, ['rules', 'add', i, 'id'], message);
    }
    put(house(rule, source), ['rules', 'add', i]);
  });
  return { rules, off: [...(parent.off ?? []), ...off] };
}

const house = ({ kind = 'decides', source, ...rule }: HouseRule, own: SourceDocument): Rule => ({
  ...rule,
  kind,
  basis: 'house',
  source: source ?? { document: own.id, section: '' },
});
