import { z } from 'zod';
import { LIMITS } from './limits.ts';
import {
  action,
  calendar,
  choice,
  clock,
  fact,
  field,
  head,
  kind,
  leadsTo,
  options,
  phase,
  reading,
  responses,
  source,
  status,
  subStatus,
  suggest,
} from './schema-lists.ts';
import { assumed, id, label, prose, upTo } from './schema-parts.ts';
import { ruleKind, ruleShape, ruleSource } from './schema-rule.ts';

const nameShape = {
  labels: z
    .record(z.string().max(35), label)
    .optional()
    .describe('Words by language, over the inherited ones.'),
  aliases: z
    .strictObject({
      add: upTo(label, LIMITS.aliases).optional().describe('Further spellings.'),
      remove: upTo(label, LIMITS.aliases).optional().describe('Inherited spellings that are not to count.'),
    })
    .optional()
    .describe('Changes to the other spellings.'),
};

const nameChange = z
  .strictObject(nameShape)
  .meta({ id: 'nameChange', description: 'Other words for something inherited.' });

const edits = <T extends z.ZodType, C extends z.ZodType>(item: T, change: C, most: number, what: string) => ({
  add: upTo(item, most).optional().describe(`New ${what}.`),
  change: z.record(id, change).optional().describe(`Changes to inherited ${what}, by id.`),
});
const remove = (what: string) =>
  upTo(id)
    .optional()
    .describe(`Inherited ${what} that there are none of here. What rules say of them goes too.`);

const subStatuses = z
  .strictObject({
    ...edits(subStatus, nameChange, LIMITS.subStatuses, 'sub-statuses'),
    remove: remove('sub-statuses'),
  })
  .meta({ id: 'subStatusEdits', description: 'What differs among the sub-statuses of a status.' });

const statuses = z.strictObject({
  ...edits(
    status.omit({ rule: true }).meta({ id: 'newStatus', description: 'A status of the team’s own.' }),
    z.strictObject({
      ...nameShape,
      phase: phase.optional(),
      subStatuses: subStatuses.optional().describe('Its sub-statuses.'),
    }),
    LIMITS.statuses,
    'statuses',
  ),
  remove: remove('statuses'),
});

const actions = z.strictObject({
  ...edits(
    action,
    z.strictObject({ ...nameShape, to: leadsTo.optional(), suggest: suggest.optional() }),
    LIMITS.actions,
    'actions',
  ),
  remove: remove('actions'),
});

const fields = z.strictObject(
  edits(
    field,
    z.strictObject({ ...nameShape, kind: kind.optional(), options: options.optional() }),
    LIMITS.fields,
    'fields',
  ),
);
const facts = z.strictObject(
  edits(fact, z.strictObject({ labels: nameShape.labels }), LIMITS.facts, 'facts'),
);

const houseShape = {
  kind: ruleKind.optional(),
  basis: z
    .literal('house')
    .optional()
    .describe('Always `house`: a team’s rule is never shown as the vendor’s.'),
  source: ruleSource.optional(),
  ...ruleShape,
};

const houseRule = z
  .strictObject({ id: id.describe('Name of the rule.'), ...houseShape })
  .meta({ id: 'houseRule', description: 'A rule of the team’s own.' });
const replacement = z.strictObject(houseShape).meta({
  id: 'replacement',
  description: 'A rule of the team’s own in place of an inherited one; as a houseRule.',
});

const rules = z.strictObject({
  add: upTo(houseRule, LIMITS.rules).optional().describe('House rules.'),
  replace: z
    .record(id, replacement)
    .optional()
    .describe('House rules in place of inherited ones, by the id of the inherited one.'),
  off: z
    .record(id, prose.trim().min(1, 'say why'))
    .optional()
    .describe('Inherited rules that are not to hold, by id, with the reason.'),
});

/** The shape of a team's policy file. That what it names is there is checked when it is laid over its parent. */
export const teamSchema = z.strictObject({
  ...head,
  extends: id.describe('Id of the policy that this one changes: a documented one, or another team’s.'),
  documents: upTo(source, LIMITS.documents)
    .optional()
    .describe('Sources of the team’s own rules. Left out: this policy itself.'),
  assumeActor: assumed.optional().describe('Who is meant where a change names nobody.'),
  actors: z
    .strictObject({
      change: z
        .record(id, nameChange)
        .optional()
        .describe('Changes to the names of inherited actors, by id.'),
    })
    .optional()
    .describe('Who makes changes.'),
  statuses: statuses.optional().describe('Where a case can stand.'),
  actions: actions.optional().describe('Named buttons.'),
  fields: fields.optional().describe('What a case holds.'),
  facts: facts.optional().describe('What else a page may show.'),
  clocks: upTo(clock, LIMITS.conditions)
    .optional()
    .describe('How days are counted, in place of the inherited way.'),
  calendar: calendar.optional().describe('What business days and hours are, for clocks that count them.'),
  readings: z
    .strictObject({
      add: upTo(reading, LIMITS.readings).optional().describe('Readings of the team’s own documents.'),
      settle: z.record(id, choice).optional().describe('The team’s choices, by id of the reading.'),
    })
    .optional()
    .describe('How contradictions are read.'),
  rules: rules.optional().describe('Rules added, replaced, switched off.'),
  responses: responses.optional(),
});
