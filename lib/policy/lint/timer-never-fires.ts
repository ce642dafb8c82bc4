import type { PolicyDocument, Timer } from '../types.ts';
import { order } from './duration.ts';
import { lint, type Path } from './finding.ts';

interface Placed {
  readonly timer: Timer;
  readonly rule: string;
  readonly path: Path;
}

/** A timer in a status that no case gets to, that leads nowhere, or that another one always forestalls. */
export default lint({
  id: 'timer-never-fires',
  severity: 'warning',
  *find(document, { lifeCycle }) {
    const timers = timersOf(document);
    for (const one of timers) {
      const { timer, path, rule } = one;
      const report = { path, rules: [rule], params: { rule, status: timer.in } };
      const at = document.statuses.findIndex(({ id }) => id === timer.in);
      if (!lifeCycle.reached.has(at)) yield { ...report, kind: 'unreached' };
      if (timer.to === timer.in) yield { ...report, kind: 'stays' };
      const earlier = timers.find((other) => forestalls(other, one, document));
      if (!earlier) continue;
      const params = { ...report.params, earlier: earlier.rule, to: earlier.timer.to ?? '' };
      yield { ...report, kind: 'forestalled', rules: [rule, earlier.rule], other: earlier.path, params };
    }
  },
});

const timersOf = ({ rules }: PolicyDocument): Placed[] =>
  rules.flatMap(({ id, timers = [] }, r) =>
    timers.map((timer, t) => ({ timer, rule: id, path: ['rules', r, 'timers', t] })),
  );

/** True if the case has always left the status, by `a`, when `b` is up. Of two at the same moment, the first goes. */
function forestalls(a: Placed, b: Placed, { clocks, rules }: PolicyDocument): boolean {
  const leaves = a.timer.to !== undefined && a.timer.to !== a.timer.in;
  const alike = a.timer.in === b.timer.in && (a.timer.subStatus ?? b.timer.subStatus) === b.timer.subStatus;
  if (a === b || !leaves || !alike) return false;
  const found = order(a.timer.after, b.timer.after, clocks);
  if (found !== 'with') return found === 'before';
  const place = (one: Placed) => rules.findIndex((rule) => rule.id === one.rule);
  return b.timer.to === undefined || place(a) < place(b) || (a.rule === b.rule && before(a.path, b.path));
}

const before = (a: Path, b: Path): boolean => Number(a.at(-1)) < Number(b.at(-1));
