import { z } from 'zod';

/** The small parts of host profiles. What they mean at length stands in `types.ts`. */

export const id = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,63}$/, { error: 'An id starts with a letter: letters, digits, . _ -' });
export const fieldId = z
  .string()
  .regex(/^[A-Za-z]\w{0,63}$/, { error: 'A field id is letters and digits, as in closingComment' });
export const selector = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .describe('CSS; " >>> " steps into a shadow root, " >>> ** " into all below.');
export const path = z.string().startsWith('/').max(500);
/** Of the host's API; `./` and `../` are relative to the page, for a tool that stands below a path of its own. */
export const apiPath = z
  .string()
  .regex(/^\.{0,2}\//, { error: 'Begins with /, ./ or ../' })
  .max(500);

const text = z.string().max(2000);
export const textMap = z.record(text, text);
export const steps = z.array(z.union([z.string(), z.int().min(0), textMap])).max(20);
export const word = z.string().trim().min(1).max(200);
export const sentence = z.string().trim().min(1).max(1000);
export const address = z
  .url({ protocol: /^https?$/, error: 'A whole address, as in https://desk.example/cases/7' })
  .max(2000);

export const confidence = z
  .enum(['seen', 'documented', 'practice', 'unverified'])
  .describe('How sure this is: seen in the tool itself, documented, in use elsewhere, or unverified.');
/** Of a single fact; that its source is listed is checked for the profile as a whole. */
export const provenance = {
  source: id.optional().describe('Where this comes from: an id of the profile’s sources.'),
  confidence: confidence.optional(),
};

export const urlTest = z.strictObject({
  path: path.describe('{name} captures a segment, * is any text within one, ** the rest.'),
  query: textMap.optional().describe('Literal values, {name} to capture, * for presence.'),
  hash: z.string().max(500).optional().describe('Like path, for what follows the #; "" asks for nothing.'),
});

const NAMED = ['attr', 'url', 'link', 'body', 'answer'];

const reader = z
  .strictObject({
    from: z
      .enum([
        'text',
        'value',
        'option',
        'attr',
        'checked',
        'exists',
        'url',
        'link',
        'const',
        'body',
        'answer',
        'last',
      ])
      .describe('What of the element is read, or where else.'),
    selector: selector.optional(),
    labels: z.array(word).min(1).max(50).optional().describe('Only elements that the page calls so.'),
    within: z.enum(['scope', 'event', 'page']).optional().describe('Where the selector looks.'),
    near: z
      .strictObject({ selector, says: word })
      .optional()
      .describe('The nearest such element around it must have this word; {key} is filled in.'),
    name: word.optional().describe('Attribute, captured name, parameter, or path into the body or answer.'),
    value: text.optional().describe('The value, for from: const.'),
    after: text.min(1).optional().describe('Keep only what follows this text.'),
    before: text.min(1).optional().describe('Keep only what precedes this text.'),
    blank: z.array(text).max(50).optional().describe('What the page shows for nothing.'),
    map: textMap.optional().describe('Stable values to words.'),
    only: z.boolean().optional().describe('What map does not name is not found.'),
    listed: z
      .strictObject({ items: steps, by: word, where: textMap.optional(), give: steps })
      .optional()
      .describe('Where the tool’s API lists what the value stands for.'),
    ...provenance,
  })
  .check(({ value, issues }) => {
    const lacks = (name: string) =>
      issues.push({
        code: 'custom',
        input: value,
        path: [name],
        message: `A reader from "${value.from}" needs a ${name}`,
      });
    if (NAMED.includes(value.from) && value.name === undefined) lacks('name');
    if (value.from === 'last' && value.selector === undefined) lacks('selector');
    if (value.from === 'const' && value.value === undefined) lacks('value');
  });
export const readers = z.array(reader).min(1).max(50).describe('The first that finds something counts.');
