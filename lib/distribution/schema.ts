import { ACTORS, OUTCOMES, RESPONSES } from '../case/index.ts';

/**
 * The schema by which Chrome takes managed values (`public/managed_schema.json`), in its own small dialect: every node has
 * a type, there are no alternatives, and what a schema does not name is dropped (seen: an item of plain `object` arrives
 * as `{}`; a value of a wrong type takes its whole setting along). It names the parts of `managed-schema.ts`; what Chrome
 * lets through is checked in full by the zod schemas there.
 *
 * Policies are nested deeper and freer than the dialect can say, so each one is given as text: the policy file as it is,
 * JSON or YAML. Firefox has no schema and takes objects too.
 */
const text = (description: string) => ({ type: 'string', description });
/** No `enum`: Chrome would drop a misspelt word in silence; so it comes to us, and the options page names it. */
const choice = (description: string, values: readonly string[]) =>
  text(`${description} One of: ${values.join(', ')}.`);
const switched = (description: string) => ({ type: 'boolean', description });
const texts = (description: string) => ({
  type: 'object',
  description,
  additionalProperties: { type: 'string' },
});
const list = (description: string, items: object) => ({ type: 'array', description, items });
const object = (description: string, properties: object) => ({ type: 'object', description, properties });

const binding = object('Which policy judges which cases.', {
  policy: text('Id of a documented policy, or of one delivered here.'),
  where: texts('Facts or fields that a case must have, as in {"queue": "Support"}. Left out: every case.'),
  labels: {
    type: 'object',
    description: "The site's own words: id of a status, action or field of the policy, and the words for it.",
    additionalProperties: { type: 'array', items: { type: 'string' } },
  },
  role: choice('Who works here; left out: the role set for all sites.', ACTORS),
  readings: texts('Id of a reading of the policy, and the alternative to follow.'),
});

const site = object('One ticket system.', {
  origin: text('Scheme, host and port, as in https://desk.example'),
  profile: text('Id of the host profile, as in request-tracker'),
  enabled: switched('Left out: true.'),
  bindings: list('In order; for each case the first that fits counts.', binding),
});

const LOCKABLE = ['sites', 'responses', 'override', 'role'] as const;

/** The schema as an object, to be written as JSON. */
export const managedSchema = () => ({
  type: 'object',
  properties: {
    sites: list('Sites that Caserail guards.', site),
    policies: list(
      'Policies of your own.',
      text('The whole policy file as text, JSON or YAML, as in the exported one.'),
    ),
    profiles: list(
      'Host profiles of your own: ticket tools that Caserail is to know.',
      text('The whole profile file as text, JSON or YAML.'),
    ),
    responses: object(
      'What Caserail does for an outcome.',
      Object.fromEntries(OUTCOMES.map((name) => [name, choice(`For ${name} changes.`, RESPONSES)])),
    ),
    override: switched('May one go on against a blocked finding, with a reason?'),
    role: choice('Who works at these browsers.', ACTORS),
    locks: object(
      'What people may not change. All that is delivered is locked unless it is false here.',
      Object.fromEntries(LOCKABLE.map((name) => [name, switched(`Left out: true.`)])),
    ),
  },
});
