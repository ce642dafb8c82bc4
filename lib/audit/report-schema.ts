import { z } from 'zod';
import { ACTORS, OUTCOMES } from '../case/index.ts';

const source = z.strictObject({
  document: z.string(),
  section: z.string(),
  publisher: z.string().optional(),
  release: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
});

const reading = z.strictObject({
  id: z.string(),
  alternative: z.string(),
  question: z.string(),
  choice: z.string(),
});

const rule = z.strictObject({
  id: z.string().min(1).describe('Catalogue id, or a reserved id such as <policy>/no-rule'),
  text: z.string(),
  basis: z
    .enum(['stated', 'derived', 'conflict', 'silent', 'house', 'reserved', 'gone'])
    .describe('reserved: no rule speaks of it; gone: the policy or its rule is not there any more'),
  source: source.optional().describe('The clause that the rule cites; absent for reserved ids'),
  readings: z.array(reading).optional().describe('How the contradictions that bear on the rule are read'),
});

const finding = z.strictObject({
  origin: z.string(),
  url: z.string(),
  key: z.string(),
  policy: z.string(),
  policyVersion: z.string().optional().describe('As it judged'),
  policyDigest: z.string().optional().describe('Of the policy with its readings, as it judged'),
  quotedDigest: z
    .string()
    .optional()
    .describe('Of the policy from which the rule is quoted: another one if it has changed since it judged'),
  at: z.string().optional().describe('When the change was made, as the host says'),
  by: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  action: z.string().optional(),
  actor: z.enum(ACTORS).optional().describe('Absent: the history does not tell'),
  outcome: z.enum(OUTCOMES),
  level: z.string(),
  code: z.string(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  verdict: z.string().describe('Reproducible id of the verdict'),
  collected: z.iso.datetime({ offset: true }),
  rule,
  sentence: z.string(),
});

/** The shape of an exported JSON report: for whoever reads one, and for editors by {@link z.toJSONSchema}. */
export const reportSchema = z.strictObject({
  format: z.literal('caserail-findings'),
  version: z.literal(1),
  exported: z.iso.datetime({ offset: true }),
  policies: z.array(
    z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), title: z.string() }),
  ),
  findings: z.array(finding),
});
