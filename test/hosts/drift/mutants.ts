import { setImmediate } from 'node:timers/promises';
import { markOf } from '../../../lib/hosts/drift-report.ts';
import { KINDS } from './kinds.ts';
import { type Host, type Mutant, mutate } from './run.ts';

/** Changes of a kind per page; more are tried by `DRIFT_SEEDS=20 npm run unit -- lib/hosts/drift-mutants`. */
const SEEDS = Number(process.env.DRIFT_SEEDS ?? 1);
/** Pages of each kind of page. */
const PAGES = 2;

/** Every kind of change to a host's pages, the same every time. */
export async function mutantsOf(host: Host): Promise<Mutant[]> {
  const found: Mutant[] = [];
  for (const group of host.groups) {
    for (const sampled of group.slice(0, PAGES)) {
      for (const kind of Object.keys(KINDS).filter((one) => !(one in host.blind))) {
        for (let count = 0; count < SEEDS; count += 1) {
          const seed = Number.parseInt(markOf(`${host.profile.id} ${sampled.name} ${kind} ${count}`), 16);
          const mutant = mutate(host, group, sampled, kind, seed);
          if (mutant) found.push(mutant);
          // The pages that are gone are only let go between turns.
          await setImmediate();
        }
      }
    }
  }
  return found;
}
