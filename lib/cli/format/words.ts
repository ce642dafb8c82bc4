import type { LIMITS } from '../../policy/limits.ts';

export const HEAD = `# lib/policies: the documented policies, and the format of policy files

Generated from the schema by \`npm run policy-schema\`; change \`lib/policy/schema*.ts\` or \`lib/cli/format/words.ts\`.

Each folder here holds \`policy.json\` and \`examples.ndjson\`, and a page made of them. To add one, add a folder with these
two files: nothing is registered and no code is written. \`policies.test.ts\` checks the shape, that every id which is
named exists, that the examples hold, and that no rule can be taken away unnoticed. \`catalogue.json\` lists the 129 rules
of the five documents. [LINT.md](LINT.md) says what \`policy -- check\` finds.

A policy file is JSON or YAML (without aliases and tags). An editor completes and checks it by the published schema:
\`"$schema"\` in JSON, \`# yaml-language-server: $schema=…/policy.schema.json\` in YAML. It holds data only: no patterns, no
expressions, no code. The format has a version; this is 1. A later version will say here how a file is brought up to it,
and read those of version 1.

- A team's policy \`extends\` a documented policy or another team's (on the command line: a file beside it that is called
  by the policy's id) and says only what differs. It is laid over the other one whenever it is read; nothing that names
  something absent is passed over. Labels are replaced language by language; a label that is replaced is not understood
  on pages any more unless it is added as an alias.
- What a team adds or replaces is a house rule. It is never shown as the vendor's.
- A clause with \`allow\` documents a move, and what it asks or causes belongs to that move. A clause without holds for
  every change in its scope. Where nothing allows or forbids a change, it is undocumented.
- Conditions see values as text: numbers are written plainly (\`12.5\`), dates and times as ISO 8601. What cannot be read so
  is neither met nor broken: a condition does not hold, and a requirement asks the agent to look.
- "Status - Sub-status" as one label is understood. \`update\` is the action of a save without a change of status.`;

export const SETTLING = `## Settling a reading

A document that contradicts itself is a reading: a question, its alternatives with the clauses that back each, a default
and its reason. Without a default nothing compiles until a team settles it, in its own file under \`readings.settle\`, by
hand or by

\`\`\`
npm run --silent policy -- settle FILE READING ALTERNATIVE --reason "why" --by "who"
\`\`\`

which writes the day too, and keeps the file's comments and order. A site's own settings may still choose otherwise for
that site.`;

export const LIMIT_WORDS: Readonly<Record<keyof typeof LIMITS, string>> = {
  jsonBytes: 'size of a JSON file',
  yamlBytes: 'size of a YAML file',
  depth: 'objects and lists within one another',
  values: 'keys and list items in all',
  lineage: 'policies in one line of `extends`',
  issues: 'problems told at once',
  id: 'characters of an id',
  label: 'characters of a label',
  prose: 'characters of a sentence or reason',
  languages: 'languages of a text',
  aliases: 'aliases of one entry',
  statuses: 'statuses',
  subStatuses: 'sub-statuses of a status',
  actions: 'actions',
  fields: 'fields',
  facts: 'facts',
  documents: 'sources',
  readings: 'readings',
  alternatives: 'alternatives of a reading',
  rules: 'rules',
  clauses: 'clauses of a rule',
  list: 'entries of a scope, of accepted values, of requirements',
  conditions: 'conditions, remarks or effects of a clause',
  timers: 'timers of a rule',
  holidays: 'holidays',
  hours: 'working hours a day',
};
