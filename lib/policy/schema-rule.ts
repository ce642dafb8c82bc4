import { z } from 'zod';
import { EFFECT_CODES, FINDING_CODES } from './codes.ts';
import { LIMITS } from './limits.ts';
import { clauseWhen, tests, when } from './schema-conditions.ts';
import { actor, id, ids, label, params, prose, readings, text, upTo } from './schema-parts.ts';

const findingCode = z
  .enum(FINDING_CODES)
  .meta({ id: 'findingCode', description: 'Why a finding is made; each has a sentence in every language.' });
const without = 'Left out: all of them.';
const selector = (what: string) =>
  z
    .union(
      [ids, z.strictObject({ not: ids.describe('All but these.') })],
      'give a list of ids, or { "not": a list }',
    )
    .optional()
    .describe(`${what} ${without}`);

const effect = z
  .strictObject({
    code: z.enum(EFFECT_CODES).describe('What follows, from a fixed list.'),
    params: params.optional(),
  })
  .meta({ id: 'effect', description: 'Something that a move causes.' });
const effects = upTo(effect, LIMITS.conditions).describe('What the move causes.');

const requirement = z
  .strictObject({
    field: id.describe('The field that must be filled, or empty with `must: { filled: false }`.'),
    must: tests.optional().describe('What it must hold beside being filled.'),
    level: z
      .enum(['incomplete', 'warning'])
      .optional()
      .describe('`warning` asks without changing the outcome. Left out: incomplete.'),
    code: findingCode.optional().describe('The finding, where it is another one than usual.'),
    when: when.optional(),
  })
  .meta({
    id: 'requirement',
    description: 'A field that must be filled, or empty, or hold something of a kind.',
  });

const remark = z
  .strictObject({
    level: z.enum(['warning', 'info']).describe('Neither changes the outcome.'),
    code: findingCode.describe('What is remarked, from a fixed list.'),
    field: id.optional().describe('The field that it is about.'),
    params: params.optional(),
    when: when.optional(),
  })
  .meta({ id: 'remark', description: 'Something worth knowing that changes no outcome.' });

const excludes = (value: readonly string[] | { not: readonly string[] } | undefined): boolean =>
  value !== undefined && 'not' in value;

const clause = z
  .strictObject({
    from: selector('Present statuses.'),
    to: selector('Statuses that the change leads to.'),
    actions: selector('Actions by which it is made.'),
    actors: upTo(actor).min(1).optional().describe(`Who makes it. ${without}`),
    when: clauseWhen.optional(),
    reading: readings.optional(),
    allow: z
      .literal(true)
      .optional()
      .describe('The move is documented; what this clause asks or causes belongs to it.'),
    forbid: findingCode.optional().describe('The move is ruled out, and why.'),
    silent: findingCode.optional().describe('The move is not documented, and why.'),
    params: params.optional(),
    require: upTo(requirement).optional().describe('Fields that must be filled, or empty.'),
    verify: ids.optional().describe('Fields that must be checked by the agent.'),
    optional: ids.optional().describe('Fields that may be filled on the way.'),
    remark: upTo(remark, LIMITS.conditions).optional().describe('Warnings and infos.'),
    effects: effects.optional(),
  })
  .refine(({ allow, to, actions }) => !allow || (!excludes(to) && !excludes(actions)), {
    message: 'a clause that allows lists its targets and actions; "not" is for its "from" only',
  })
  .refine(({ allow, forbid, silent }) => !allow || (!forbid && !silent), {
    message: 'a clause cannot allow and rule out at once; make two',
  })
  .meta({ id: 'clause', description: 'One sentence of a rule: its scope, and what it says.' });

export const duration = z.union(
  [
    z.strictObject({ hours: z.number().int().positive().max(87_600).describe('Hours.') }),
    z.strictObject({ days: z.number().int().positive().max(36_500).describe('Days.') }),
    z.strictObject({ months: z.number().int().positive().max(1200).describe('Calendar months.') }),
  ],
  'give one of hours, days, months',
);

const timer = z
  .strictObject({
    in: id.describe('The status in which it runs.'),
    subStatus: id.optional().describe('Only in this sub-status.'),
    code: z.enum(['reminder', 'autoClose', 'notice']).describe('What happens when the time is up.'),
    after: duration.describe('How long it runs; days and hours as the clock in force counts them.'),
    to: id.optional().describe('The status that the case then has.'),
  })
  .meta({ id: 'timer', description: 'What happens by itself after a time in a status.' });

const begins = z.strictObject({
  status: id.describe('The first status.'),
  actors: upTo(actor).describe('Who opens cases like this.'),
  effects: effects.optional(),
});

/** What every rule says; who wrote it (basis, source) differs between a document's and a team's. */
export const ruleShape = {
  summary: text.describe('The rule in a sentence, in your own words.'),
  clauses: upTo(clause, LIMITS.clauses).optional().describe('What it says, of which changes.'),
  timers: upTo(timer, LIMITS.timers).optional().describe('What happens by itself after a time.'),
  begins: begins.optional().describe('How a case begins.'),
  appliesTo: upTo(label)
    .optional()
    .describe('Installation types, products or teams that the document speaks of.'),
};

export const ruleKind = z
  .enum(['decides', 'effect', 'clock', 'vocabulary', 'neverAChange'])
  .describe(
    'What it is for: it decides a change, tells an effect, runs a clock, fixes words, or names what is no change.',
  );

export const ruleSource = z
  .strictObject({
    document: id.describe('Id of a source in `documents`.'),
    section: prose.describe('The place in it.'),
  })
  .describe('Where it is written.');

export const rule = z
  .strictObject({
    id: id.describe('Name of the rule; findings, responses and teams’ changes use it.'),
    kind: ruleKind,
    basis: z
      .enum(['stated', 'derived', 'conflict', 'silent', 'house'])
      .describe('How the document backs it; `house` is a team’s own.'),
    source: ruleSource,
    ...ruleShape,
    inheritedFrom: id
      .optional()
      .describe('The policy that the rule comes from. Made by flattening; do not write it.'),
    replaces: id
      .optional()
      .describe('The policy whose rule it stands for. Made by flattening; do not write it.'),
  })
  .meta({ id: 'rule', description: 'One rule of the document, or of the team.' });
