import { z } from 'zod';
import { ACTORS } from '../case/index.ts';
import { complaintsOf } from './complaints.ts';
import type { HostProfile } from './types.ts';

/** Validates host profiles where they come in. Extension code and tests only: scripts in pages take plain data. */

const id = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,63}$/, { error: 'An id starts with a letter: letters, digits, . _ -' });
const fieldId = z
  .string()
  .regex(/^[A-Za-z]\w{0,63}$/, { error: 'A field id is letters and digits, as in closingComment' });
const selector = z.string().trim().min(1).max(2000);
const path = z.string().startsWith('/').max(500);
/** Of the host's API; `../` is relative to the page, for a tool that stands below a path of its own. */
const apiPath = z
  .string()
  .regex(/^(?:\.\.)?\//, { error: 'Begins with / or ../' })
  .max(500);
const textMap = z.record(z.string(), z.string());
const word = z.string().trim().min(1).max(200);

const CONFIDENCES = ['seen', 'documented', 'practice', 'unverified'] as const;
const VIAS = z.enum([
  'button',
  'menu',
  'form',
  'script',
  'request',
  'beacon',
  'keyboard',
  'list',
  'bulk',
  'quickAction',
]);
/** Of a single fact; that its source is listed is checked for the profile as a whole. */
const provenance = { source: id.optional(), confidence: z.enum(CONFIDENCES).optional() };
const address = z.url({ protocol: /^https?$/, error: 'A whole address, as in https://desk.example/cases/7' });

const urlTest = z.strictObject({ path, query: textMap.optional(), hash: z.string().max(500).optional() });

const reader = z
  .strictObject({
    from: z.enum(['text', 'value', 'option', 'attr', 'checked', 'exists', 'url', 'link', 'const', 'body']),
    selector: selector.optional(),
    within: z.enum(['scope', 'event', 'page']).optional(),
    name: z.string().min(1).optional(),
    value: z.string().optional(),
    after: z.string().min(1).optional(),
    before: z.string().min(1).optional(),
    blank: z.array(z.string()).optional(),
    map: textMap.optional(),
    only: z.boolean().optional(),
    ...provenance,
  })
  .check(({ value, issues }) => {
    const named = ['attr', 'url', 'link', 'body'].includes(value.from);
    if (named && value.name === undefined) {
      issues.push({
        code: 'custom',
        input: value,
        path: ['name'],
        message: `A reader from "${value.from}" needs a name`,
      });
    }
    if (value.from === 'const' && value.value === undefined) {
      issues.push({
        code: 'custom',
        input: value,
        path: ['value'],
        message: 'A reader from "const" needs a value',
      });
    }
  });
const readers = z.array(reader).min(1);

const writer = z.strictObject({ selector, as: z.enum(['value', 'checked', 'radio', 'editor']) });
const pathStep = z.union([z.string(), z.int().min(0), textMap]);
const steps = z.array(pathStep);

const field = z.strictObject({
  read: readers.optional(),
  write: writer.optional(),
  focus: selector.optional(),
  api: z.strictObject({ read: steps, write: z.array(z.string()).optional() }).optional(),
  options: z.array(z.string()).optional(),
  choices: z.strictObject({ url: apiPath, items: steps }).optional(),
});

const historyInPage = z.strictObject({
  from: z.literal('page'),
  loaded: selector,
  item: selector,
  order: z.enum(['oldest', 'newest']),
  at: readers,
  by: readers.optional(),
  actor: readers.optional(),
  kind: readers,
  field: readers.optional(),
  before: readers.optional(),
  after: readers.optional(),
  tracked: z.array(fieldId).optional(),
});

const historyByApi = z.strictObject({
  from: z.literal('api'),
  url: apiPath,
  items: steps,
  next: steps.optional(),
  pageSize: z.int().min(1).optional(),
  order: z.enum(['oldest', 'newest']),
  at: steps,
  by: steps.optional(),
  actor: steps.optional(),
  actors: z.record(z.string(), z.enum(ACTORS)).optional(),
  customers: z.strictObject({ list: steps, name: steps }).optional(),
  kind: steps,
  kinds: z.record(z.string(), z.enum(['created', 'status', 'field', 'comment', 'action'])),
  field: steps.optional(),
  fields: textMap.optional(),
  before: steps.optional(),
  after: steps.optional(),
});

const requestTest = z.strictObject({
  methods: z.array(z.string().regex(/^[A-Z]+$/)).min(1),
  path,
  query: textMap.optional(),
  body: textMap.optional(),
});

const change = z.strictObject({
  to: readers.optional(),
  subStatus: readers.optional(),
  action: readers.optional(),
  fields: z.record(fieldId, readers).optional(),
  key: readers.optional(),
  otherwise: z.enum(['update', 'nothing']).optional(),
});

const primitive = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A door must name what it listens to. */
const door = z
  .strictObject({
    id,
    kind: z.enum(['click', 'submit', 'change', 'key', 'request', 'script-submit']),
    via: VIAS.optional(),
    watched: z.literal(true).optional(),
    ...provenance,
    role: z.enum(['commits', 'opens', 'pseudo']),
    selector: selector.optional(),
    submitter: selector.optional(),
    key: z.string().min(1).optional(),
    request: requestTest.optional(),
    change,
    restore: z.union([z.literal('previous'), z.strictObject({ click: selector })]).optional(),
    reset: z.array(z.tuple([z.string().regex(/^[A-Za-z_$][\w$.]*$/), primitive])).optional(),
  })
  .check(({ value, issues }) => {
    const needs = {
      click: 'selector',
      submit: 'selector',
      change: 'selector',
      key: 'key',
      request: 'request',
    } as const;
    const name = value.kind === 'script-submit' ? 'selector' : needs[value.kind];
    if (value[name] === undefined) {
      issues.push({
        code: 'custom',
        input: value,
        path: [name],
        message: `A ${value.kind} door needs "${name}"`,
      });
    }
  });

const page = z.strictObject({
  id,
  kind: z.enum(['case', 'list']),
  url: z.array(urlTest).min(1),
  examples: z.array(address).min(1).optional(),
  not: z.array(address).optional(),
  ...provenance,
  present: selector,
  scope: z.strictObject({ each: selector, active: selector.optional() }).optional(),
  names: z.record(z.string().regex(/^\w+$/), steps).optional(),
  key: readers,
  subject: readers.optional(),
  status: readers,
  subStatus: readers.optional(),
  since: readers.optional(),
  wanted: readers.optional(),
  wantedSubStatus: readers.optional(),
  fields: z.record(fieldId, field),
  facts: z.record(fieldId, readers).optional(),
  history: z.discriminatedUnion('from', [historyInPage, historyByApi]).optional(),
  doors: z.array(door),
  watch: z.array(selector).optional(),
});

const uniqueIds = (list: readonly { id: string }[]) =>
  new Set(list.map((item) => item.id)).size === list.length;

const words = z.record(
  word,
  z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.array(word).min(1)),
);

const openDoor = z.strictObject({ id, via: VIAS, about: z.string().trim().min(1), ...provenance });

const profile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id,
  name: z.string().trim().min(1).max(100),
  confidence: z.enum(CONFIDENCES),
  source: z.string().trim().min(1),
  sites: z
    .array(
      z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/, { error: 'A host name, as in *.desk.example' }),
    )
    .min(1)
    .optional(),
  sources: z
    .record(
      id,
      z.strictObject({ title: z.string().trim().min(1), url: address.optional(), date: z.iso.date() }),
    )
    .optional(),
  words: z.strictObject({ status: words.optional(), action: words.optional() }).optional(),
  pages: z.array(page).min(1).refine(uniqueIds, { error: 'Two pages have the same id' }),
  doors: z.array(door).optional(),
  open: z.array(openDoor).optional(),
  api: z
    .strictObject({
      read: apiPath,
      write: z.strictObject({ method: z.enum(['PUT', 'PATCH', 'POST']), url: apiPath }).optional(),
    })
    .optional(),
  pageWorld: z.boolean(),
});

/** A host profile, see `types.ts`. Unknown keys are errors: a misspelt one would silently guard nothing. */
export const profileSchema = profile.check(({ value, issues }) => {
  for (const { path, message } of complaintsOf(value as HostProfile)) {
    issues.push({ code: 'custom', input: value, path: [...path], message });
  }
}) as unknown as z.ZodType<HostProfile>;
