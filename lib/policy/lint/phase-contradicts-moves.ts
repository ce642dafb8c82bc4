import { lint } from './finding.ts';

/** A status that is said to be an end, and yet is left for another one. */
export default lint({
  id: 'phase-contradicts-moves',
  severity: 'warning',
  *find({ statuses, rules }, { lifeCycle }) {
    for (const [at, { id, phase }] of statuses.entries()) {
      const [exit] = lifeCycle.exits[at] ?? [];
      if (phase !== 'ended' || !exit) continue;
      const [to, rule] = exit;
      yield {
        path: ['statuses', at, 'phase'],
        other: ['rules', rules.findIndex((one) => one.id === rule)],
        rules: [rule],
        params: { status: id, to: statuses[to]?.id ?? '', rule },
      };
    }
  },
});
