import type { PolicyDocument, Readings } from '../types.ts';
import { lint } from './finding.ts';

/** A reading on which nothing in the policy turns, or that leaves no choice. */
export default lint({
  id: 'reading-idle',
  severity: 'info',
  *find(document) {
    const named = readingsAsked(document);
    for (const [at, { id, alternatives }] of document.readings.entries()) {
      if (!named.has(id)) yield { kind: 'reading', path: ['readings', at], params: { reading: id } };
      else if (alternatives.length < 2) {
        yield { kind: 'single', severity: 'warning', path: ['readings', at], params: { reading: id } };
      }
    }
  },
});

/** The readings that something depends on. */
function readingsAsked({ rules, clocks = [], actors, assumeActor }: PolicyDocument): Set<string> {
  const asked: (Readings | undefined)[] = [
    ...rules.flatMap((rule) => (rule.clauses ?? []).map((clause) => clause.reading)),
    ...clocks.map((clock) => clock.reading),
    ...actors.map((actor) => actor.actsAs?.reading),
    assumeActor?.reading,
  ];
  return new Set(asked.flatMap((readings) => Object.keys(readings ?? {})));
}
