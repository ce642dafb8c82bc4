import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from '../policy/json-schema.ts';
import { policyReference } from './format/reference.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** Writes `public/policy.schema.json` and the reference of the format anew. */
writeFileSync(at('public/policy.schema.json'), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
writeFileSync(at('lib/policies/README.md'), policyReference());
