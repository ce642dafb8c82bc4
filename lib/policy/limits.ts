/** How much one policy file may hold. Beyond them a file is refused with the limit's name; `README.md` lists them. */
export const LIMITS = {
  /** Bytes of a JSON file, and of a YAML one, whose reading costs more. */
  jsonBytes: 5 * 1024 * 1024,
  yamlBytes: 1024 * 1024,
  /** Objects and lists within one another. */
  depth: 32,
  /** Keys and list items in the whole file. */
  values: 400_000,
  /** Policies in one line of `extends`, the file itself included. */
  lineage: 8,
  /** Problems told at once. */
  issues: 50,
  id: 100,
  label: 300,
  prose: 4000,
  languages: 60,
  aliases: 200,
  statuses: 500,
  subStatuses: 200,
  actions: 500,
  fields: 500,
  facts: 200,
  documents: 100,
  readings: 500,
  alternatives: 20,
  rules: 10_000,
  clauses: 200,
  /** Entries of a scope, a requirement list, a condition list, a list of accepted values. */
  list: 500,
  conditions: 30,
  timers: 50,
  holidays: 2000,
  hours: 10,
} as const;
