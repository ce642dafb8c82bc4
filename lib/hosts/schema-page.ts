import { z } from 'zod';
import { ACTORS } from '../case/index.ts';
import { doors } from './schema-door.ts';
import {
  address,
  apiPath,
  fieldId,
  id,
  provenance,
  readers,
  selector,
  sentence,
  steps,
  textMap,
  urlTest,
} from './schema-parts.ts';

const writer = z.strictObject({ selector, as: z.enum(['value', 'checked', 'radio', 'editor']) });

const field = z.strictObject({
  read: readers.optional(),
  write: writer.optional().describe('How a value is put into the page.'),
  focus: selector.optional().describe('Where to go for "jump to field".'),
  api: z.strictObject({ read: steps, write: z.array(z.string().max(200)).max(20).optional() }).optional(),
  options: z
    .array(z.string().max(500))
    .max(500)
    .optional()
    .describe('The choices, if the page has them not.'),
  choices: z.strictObject({ url: apiPath, items: steps }).optional(),
});

const answerPage = z.strictObject({
  present: selector.describe('Only a page that has this is the right one.'),
  lists: z.record(
    fieldId,
    z.strictObject({ each: selector, read: z.record(fieldId, readers) }).describe('One item per element.'),
  ),
});

const asks = z
  .strictObject({ headers: z.strictObject({ prefer: z.string().regex(/^[ -~]{1,200}$/) }) })
  .describe('How the answer is wanted: the header Prefer (RFC 7240) and nothing else.');

export const api = z
  .strictObject({
    read: apiPath,
    user: z
      .strictObject({ read: apiPath, id: steps, name: steps.optional() })
      .optional()
      .describe(
        'Where it tells who is signed in: signedIn.id and .name of the answer, if a policy needs them.',
      ),
    asks: asks.optional(),
    page: answerPage.optional().describe('What is read is a page of the tool, and this is taken from it.'),
    write: z
      .strictObject({
        method: z.enum(['PUT', 'PATCH', 'POST']),
        url: apiPath,
        as: z.literal('lines').optional().describe('Not JSON: "name: value" lines, in a form’s content.'),
        says: z.string().min(1).max(500).optional().describe('What the answer says once it is written.'),
      })
      .optional(),
  })
  .describe('The tool’s own API, same origin, with the session that the agent has.');

const order = z.enum(['oldest', 'newest']).describe('Which entry comes first.');

const KINDS = ['created', 'status', 'field', 'comment', 'action'] as const;
const reads = z
  .record(z.string().min(1).max(500), z.enum([...KINDS, 'mixed', '']))
  .describe('Whole sentences by what they tell: {before}, {after}, {by}, * for any text, [] for an element.');

const historyInPage = z.strictObject({
  from: z.literal('page'),
  ...provenance,
  loaded: selector.describe('Exists once the history has loaded.'),
  part: selector.optional().describe('Exists while only a part is shown, or may be.'),
  item: selector,
  id: readers.optional().describe('What tells items apart where the page may show one twice.'),
  order,
  at: readers.optional(),
  by: readers.optional(),
  actor: readers.optional(),
  kind: readers,
  field: readers.optional(),
  before: readers.optional(),
  after: readers.optional(),
  sentences: z.array(z.strictObject({ selector, reads })).max(20).optional(),
  tracked: z.array(fieldId).max(500).optional().describe('Fields whose every change is listed.'),
});

const historyByApi = z.strictObject({
  from: z.literal('api'),
  ...provenance,
  url: apiPath.describe('{key}, captured names, {page} and {offset} are filled in.'),
  asks: asks.optional(),
  items: steps,
  as: z.literal('lines').optional().describe('Not JSON: entries of "name: value" lines.'),
  page: answerPage.optional().describe('Not JSON but a page of the tool, and this is taken from it.'),
  next: steps.optional(),
  pageSize: z.int().min(1).optional(),
  counted: z.literal(true).optional().describe('url holds {count}, the number of items had so far.'),
  cursor: z
    .strictObject({ parameter: z.string().regex(/^[\w.-]{1,64}$/), value: steps })
    .optional()
    .describe('The parameter that names the last entry had, and where an entry says it.'),
  of: steps
    .optional()
    .describe('Whose an entry is, where those of a merged case are listed along: they are left out.'),
  order,
  at: steps,
  utc: z.literal(true).optional().describe('Times are UTC and don’t say so.'),
  by: steps.optional(),
  actor: steps.optional(),
  actors: z.record(z.string(), z.enum(ACTORS)).optional(),
  customers: z.strictObject({ list: steps, name: steps }).optional(),
  changes: steps.optional().describe('An entry’s list of changes, each an event of its own.'),
  kind: steps,
  kinds: z.record(z.string(), z.enum(KINDS)),
  field: steps.optional(),
  fields: textMap.optional(),
  moves: textMap.optional().describe('What cases are moved between, and the fact that tells it.'),
  before: steps.optional(),
  after: steps.optional(),
  values: textMap.optional().describe('What stable values before and after mean.'),
  sentences: z
    .array(z.strictObject({ at: steps, reads }))
    .max(20)
    .optional(),
});

const person = { id: readers.optional(), name: readers.optional() };

/** Who is signed in. */
export const user = z
  .union([
    z.strictObject(person),
    z.strictObject({ unknown: sentence.describe('Why a script in the page can’t know it.') }),
  ])
  .describe('Who is signed in: by id, and by name where there is none.');

const owner = z
  .strictObject({
    ...person,
    facts: z
      .array(fieldId)
      .min(1)
      .max(20)
      .optional()
      .describe('What is true if it is who is signed in; default assignedToMe, userIsOwner.'),
  })
  .describe('Whose the case is.');

const scope = z.strictObject({
  each: selector.describe('The element of each case.'),
  active: selector.optional().describe('What the active one matches; {name} is what the URL captured.'),
});

export const page = z.strictObject({
  id,
  kind: z.enum(['case', 'list']),
  url: z.array(urlTest).min(1).max(50),
  examples: z.array(address).min(1).max(50).optional().describe('Addresses that are this page.'),
  not: z.array(address).max(50).optional().describe('Addresses that are no page of this profile.'),
  ...provenance,
  present: selector.describe('The page is this page once this exists.'),
  scope: scope.optional().describe('Where several cases stand in one document.'),
  names: z.record(z.string().regex(/^\w{1,64}$/), steps).optional(),
  ids: z
    .record(z.string().regex(/^\w{1,64}$/), readers)
    .optional()
    .describe('What else a row of a list says that its past is asked by.'),
  api: api.optional().describe('Where this page’s is another one than the profile’s.'),
  key: readers,
  subject: readers.optional(),
  status: readers.describe('The saved status, never the pending one.'),
  subStatus: readers.optional(),
  since: readers.optional().describe('When the case came into its status, ISO 8601.'),
  timeZone: readers
    .optional()
    .describe('IANA name of the time zone in which the tool shows times, where the page tells it.'),
  wanted: readers.optional().describe('The pending status of the control.'),
  wantedSubStatus: readers.optional(),
  fields: z.record(fieldId, field),
  facts: z.record(fieldId, readers).optional(),
  user: user.optional(),
  owner: owner.optional(),
  history: z.discriminatedUnion('from', [historyInPage, historyByApi]).optional(),
  doors,
});
