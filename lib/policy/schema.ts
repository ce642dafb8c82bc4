import { z } from 'zod';
import { ACTORS, PHASES } from '../case/types.ts';
import { checkReferences } from './check.ts';
import { EFFECT_CODES, FINDING_CODES } from './codes.ts';
import type { PolicyDocument } from './types.ts';

const UNSAFE = ['__proto__', 'constructor', 'prototype'];

const id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'use letters, digits, ".", "_" and "-"')
  .refine((text) => !UNSAFE.includes(text), 'this name is reserved');
const label = z.string().trim().min(1).max(300);
const prose = z.string().max(4000);
const text = z.object({ en: prose }).catchall(prose);
const labels = z.object({ en: label }).catchall(label);
const scalar = z.union([z.string().max(300), z.number(), z.boolean()]);
const params = z.record(id, z.union([z.string().max(300), z.number()]));
const actor = z.enum(ACTORS);
const ids = z.array(id);
const findingCode = z.enum(FINDING_CODES);

const named = { id, labels, aliases: z.array(label).optional() };
const readings = z.record(id, z.union([id, ids.min(1)]));
const assumed = z.strictObject({ actor, reading: readings.optional() });

const condition = z.union([
  z.strictObject({ field: id, filled: z.boolean() }),
  z.strictObject({ field: id, is: z.array(scalar).min(1) }),
  z.strictObject({ fact: id, is: z.array(scalar).min(1) }),
  z.strictObject({ fact: id, isNot: z.array(scalar).min(1) }),
  z.strictObject({ fact: id, unless: z.array(scalar).min(1) }),
  z.strictObject({ subStatus: z.enum(['from', 'to']), is: ids.min(1) }),
  z.strictObject({ subStatus: z.enum(['from', 'to']), unless: ids.min(1) }),
  z.strictObject({ subStatus: z.enum(['from', 'to']), listed: z.boolean() }),
]);
const when = z.array(condition).optional();
const selector = z.union([ids, z.strictObject({ not: ids })]).optional();
const effect = z.strictObject({ code: z.enum(EFFECT_CODES), params: params.optional() });

const requirement = z.strictObject({
  field: id,
  level: z.enum(['incomplete', 'warning']).optional(),
  code: findingCode.optional(),
  when,
});

const remark = z.strictObject({
  level: z.enum(['warning', 'info']),
  code: findingCode,
  field: id.optional(),
  params: params.optional(),
  when,
});

const clause = z
  .strictObject({
    from: selector,
    to: selector,
    actions: selector,
    actors: z.array(actor).min(1).optional(),
    when,
    reading: readings.optional(),
    allow: z.literal(true).optional(),
    forbid: findingCode.optional(),
    silent: findingCode.optional(),
    params: params.optional(),
    require: z.array(requirement).optional(),
    verify: ids.optional(),
    optional: ids.optional(),
    remark: z.array(remark).optional(),
    effects: z.array(effect).optional(),
  })
  .refine(({ allow, to, actions }) => !allow || (!excludes(to) && !excludes(actions)), {
    message: 'a clause that allows lists its targets and actions; "not" is for its "from" only',
  })
  .refine(({ allow, forbid, silent }) => !allow || (!forbid && !silent), {
    message: 'a clause cannot allow and rule out at once; make two',
  });

const excludes = (value: readonly string[] | { not: readonly string[] } | undefined): boolean =>
  value !== undefined && 'not' in value;

const duration = z.union([
  z.strictObject({ days: z.number().int().positive().max(36500) }),
  z.strictObject({ months: z.number().int().positive().max(1200) }),
]);

const rule = z.strictObject({
  id,
  kind: z.enum(['decides', 'effect', 'clock', 'vocabulary', 'neverAChange']),
  basis: z.enum(['stated', 'derived', 'conflict', 'silent', 'house']),
  source: z.strictObject({ document: id, section: prose }),
  summary: text,
  clauses: z.array(clause).optional(),
  timers: z
    .array(
      z.strictObject({
        in: id,
        subStatus: id.optional(),
        code: z.enum(['reminder', 'autoClose', 'notice']),
        after: duration,
        to: id.optional(),
      }),
    )
    .optional(),
  begins: z
    .strictObject({ status: id, actors: z.array(actor), effects: z.array(effect).optional() })
    .optional(),
  appliesTo: z.array(label).optional(),
});

const reading = z.strictObject({
  id,
  question: text,
  alternatives: z.array(z.strictObject({ id, text, clauses: z.array(prose) })).min(1),
  default: id.optional(),
  reason: text.optional(),
  chosen: z.strictObject({ alternative: id, reason: prose, by: prose, at: z.string().max(40) }).optional(),
  rules: ids.optional(),
});

const source = z.strictObject({
  id,
  title: label,
  publisher: label.optional(),
  release: label.optional(),
  date: z.iso.date().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  standing: z.enum(['current', 'superseded']).optional(),
  note: text.optional(),
});

/** A policy file, checked whole: its shape, then that every id it names is there. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(1),
    id,
    version: z.string().min(1).max(50),
    title: text,
    documents: z.array(source).min(1),
    assumeActor: assumed.optional(),
    actors: z.array(z.strictObject({ ...named, id: actor, actsAs: assumed.optional() })).min(1),
    statuses: z
      .array(
        z.strictObject({
          ...named,
          phase: z.enum(PHASES),
          rule: id.optional(),
          subStatuses: z.array(z.strictObject(named)).optional(),
        }),
      )
      .min(1),
    actions: z.array(
      z.strictObject({
        ...named,
        to: id.optional(),
        suggest: z.boolean().optional(),
        outside: z.boolean().optional(),
      }),
    ),
    fields: z.array(
      z.strictObject({
        ...named,
        kind: z.enum(['text', 'longText', 'choice', 'boolean', 'number']),
        options: z.array(label).optional(),
      }),
    ),
    facts: z.array(z.strictObject({ id, labels })),
    clocks: z
      .array(
        z.strictObject({
          days: z.enum(['calendar', 'business']),
          since: z.enum(['latestEntry', 'firstEntry']),
          reading: readings.optional(),
        }),
      )
      .optional(),
    readings: z.array(reading),
    rules: z.array(rule),
  })
  .superRefine((document, context) => {
    for (const { path, message } of checkReferences(document as PolicyDocument)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

/** What is wrong with a policy file, and where: `$.rules[3].clauses[0].to`. */
export interface PolicyIssue {
  readonly path: string;
  readonly message: string;
}

/** Checks data from outside. Never throws; the document comes back as it was, with nothing filled in. */
export function parsePolicy(
  data: unknown,
):
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly issues: PolicyIssue[] } {
  const result = policySchema.safeParse(data);
  if (result.success) return { ok: true, document: result.data as PolicyDocument };
  return {
    ok: false,
    issues: result.error.issues.map(({ path, message }) => ({ path: jsonPath(path), message })),
  };
}

const jsonPath = (path: readonly PropertyKey[]): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`;
