import { lint } from './finding.ts';

/** A status that no case begins in and that no documented move or timer leads to. */
export default lint({
  id: 'unreachable-status',
  severity: 'warning',
  *find({ statuses }, { lifeCycle }) {
    for (const [at, { id }] of statuses.entries()) {
      if (!lifeCycle.reached.has(at)) yield { path: ['statuses', at], params: { status: id } };
    }
  },
});
