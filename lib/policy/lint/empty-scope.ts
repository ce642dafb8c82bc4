import type { Bits } from './bits.ts';
import { listOf } from './bits.ts';
import { lint } from './finding.ts';

/** A clause that can speak of nothing: its statuses, actions, targets or actors are none of the policy's. */
export default lint({
  id: 'empty-scope',
  severity: 'warning',
  *find(_document, { spoken }) {
    for (const { rule, path, scope } of spoken) {
      const empty = (['from', 'to', 'actions', 'actors'] as const).filter((key) => isEmpty(scope[key]));
      for (const key of empty) {
        yield { kind: key, path: [...path, key], rules: [rule.id], params: { rule: rule.id } };
      }
    }
  },
});

const isEmpty = (bits: Bits): boolean => listOf(bits).length === 0;
