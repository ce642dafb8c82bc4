import { describe, expect, it } from 'vitest';
import { hosts } from '../../test/hosts/drift/hosts.ts';
import { KINDS } from '../../test/hosts/drift/kinds.ts';
import { type Mutant, mutate } from '../../test/hosts/drift/run.ts';

const SEEDS = Number(process.env.SEEDS ?? 6);

describe.each([...hosts].filter(([id]) => (process.env.HOST ?? id).split(',').includes(id)))(
  '%s',
  (_id, host) => {
    it('is never misread, however its pages change', async () => {
      const all: Mutant[] = [];
      for (const group of host.groups)
        for (const sampled of group)
          for (const kind of Object.keys(KINDS).filter((k) => (process.env.KIND ?? k) === k))
            for (let seed = 1; seed <= SEEDS; seed += 1) {
              if (process.env.TRACE)
                process.stderr.write(
                  `${sampled.name} ${kind} ${seed} ${Math.round(process.memoryUsage().heapUsed / 1e6)} ${Math.round(performance.now())}\n`,
                );
              const one = mutate(host, group, sampled, kind, seed);
              await new Promise(setImmediate);
              if (one) all.push(one);
            }
      const count: Record<string, Record<string, number>> = {};
      for (const m of all) {
        count[m.kind] ??= {};
        const c = count[m.kind] as Record<string, number>;
        c[m.outcome] = (c[m.outcome] ?? 0) + 1;
      }
      console.log(_id, all.length, JSON.stringify(count, null, 0));
      console.log(
        all
          .filter(({ outcome }) => outcome === 'wrong' || outcome === 'mute')
          .map((m) => JSON.stringify(m))
          .join('\n'),
      );
      expect(all.filter(({ outcome }) => outcome === 'wrong').length).toBe(0);
    }, 120_000);
  },
);
