import { z } from 'zod';
import { policyShape } from './schema-policy.ts';
import { teamSchema } from './schema-team.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Draft 7: what editors understand, for JSON and for YAML. */
const of = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

/**
 * The JSON Schema of policy files, for editors and for checks before ours: what stands for itself, and what extends
 * another policy. It knows shapes alone; that a name is there, the policy itself must tell (`resolve.ts`).
 */
export function policyJsonSchema(): JsonSchema {
  const { $schema = DRAFT, definitions: own = {}, ...policy } = of(policyShape);
  const { $schema: _, definitions: more = {}, ...team } = of(teamSchema);
  return {
    $schema,
    title: 'Caserail policy',
    description:
      'A life cycle of cases and its rules; a team’s file names another policy by `extends`, and what differs.',
    type: 'object',
    required: ['format', 'id', 'version', 'title'],
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: team,
    else: policy,
    definitions: { ...(own as object), ...(more as object) },
  };
}
