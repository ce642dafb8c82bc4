import { lint } from './finding.ts';

/** A contradiction of the document that nobody has answered, or that is answered by no alternative of its own. */
export default lint({
  id: 'reading-unsettled',
  severity: 'error',
  *find({ readings }, { alternatives, chosen }) {
    for (const [at, { id }] of readings.entries()) {
      const choice = chosen[id] ?? '';
      const known = alternatives.get(id) ?? [];
      if (known.includes(choice)) continue;
      const params = { reading: id, alternatives: known.join(', '), choice };
      yield { kind: choice === '' ? 'open' : 'unknown', path: ['readings', at], params };
    }
  },
});
