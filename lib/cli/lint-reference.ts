import { writeFileSync } from 'node:fs';
import { reference } from './check/reference.ts';

/** Writes `lib/policies/LINT.md` anew. */
writeFileSync(new URL('../policies/LINT.md', import.meta.url), reference());
