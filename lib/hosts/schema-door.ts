import { z } from 'zod';
import { fieldId, id, path, provenance, readers, selector, sentence, textMap, word } from './schema-parts.ts';

const via = z
  .enum(['button', 'menu', 'form', 'script', 'request', 'beacon', 'keyboard', 'list', 'bulk', 'quickAction'])
  .describe('What the door is to a person.');

const requestTest = z.strictObject({
  methods: z
    .array(z.string().regex(/^[A-Z]{1,20}$/))
    .min(1)
    .max(10),
  path,
  query: textMap.optional(),
  body: textMap.optional().describe('Paths into the body with the value they must have, or *.'),
});

const change = z.strictObject({
  to: readers.optional().describe('The wanted status.'),
  subStatus: readers.optional().describe('The wanted sub-status.'),
  action: readers.optional().describe('The action, where a button stands for one.'),
  fields: z.record(fieldId, readers).optional().describe('Values that only this door holds.'),
  key: readers.optional().describe('Which case, if the door says it better than the page.'),
  otherwise: z.enum(['update', 'nothing']).optional().describe('What it is without a change of status.'),
});

const primitive = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const variable = z
  .string()
  .max(200)
  .regex(/^[A-Za-z_$][\w$.]*$/);

const NEEDS = {
  click: 'selector',
  submit: 'selector',
  change: 'selector',
  key: 'key',
  request: 'request',
  'script-submit': 'selector',
} as const;

/** A door must name what it listens to. */
const door = z
  .strictObject({
    id,
    kind: z.enum(['click', 'submit', 'change', 'key', 'request', 'script-submit']),
    via: via.optional(),
    watched: z.literal(true).optional().describe('Seen and judged, never held.'),
    role: z.enum(['commits', 'opens', 'pseudo']).describe('Saves, only shows a form, or looks like a save.'),
    selector: selector.optional(),
    submitter: selector.optional().describe('The button that submits matches this.'),
    key: word.optional().describe('A key, as in Control+s.'),
    request: requestTest.optional(),
    change,
    restore: z
      .union([z.literal('previous'), z.strictObject({ click: selector })])
      .optional()
      .describe('What puts the control back when the change is called off.'),
    reset: z
      .array(z.tuple([variable, primitive]))
      .max(50)
      .optional()
      .describe('Page variables to set back when the change is called off.'),
    ...provenance,
  })
  .check(({ value, issues }) => {
    const name = NEEDS[value.kind];
    if (value[name] !== undefined) return;
    const message = `A ${value.kind} door needs "${name}"`;
    issues.push({ code: 'custom', input: value, path: [name], message });
  });
export const doors = z.array(door).max(200);

export const openDoor = z.strictObject({
  id,
  via,
  about: sentence.describe('What one does there, and why nothing looks at it.'),
  ...provenance,
});
