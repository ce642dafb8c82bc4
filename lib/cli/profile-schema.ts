import { writeFileSync } from 'node:fs';
import { profileJsonSchema } from '../hosts/schema.ts';

/** Writes `public/host-profile.schema.json` anew. */
writeFileSync(
  new URL('../../public/host-profile.schema.json', import.meta.url),
  `${JSON.stringify(profileJsonSchema(), null, 2)}\n`,
);
