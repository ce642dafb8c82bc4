import { writeFileSync } from 'node:fs';
import { managedSchema } from '../distribution/schema.ts';

/** Writes `public/managed_schema.json` anew. */
writeFileSync(
  new URL('../../public/managed_schema.json', import.meta.url),
  `${JSON.stringify(managedSchema(), null, 2)}\n`,
);
