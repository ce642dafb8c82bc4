import { bitsOf } from './bits.ts';
import type { Spoken } from './context.ts';
import { lint, type Report, type Severity } from './finding.ts';
import { type Clash, clashes, grouped, type Saying, type Standing } from './pairs.ts';

/** One action that leads to two statuses for the same actor: nobody can say where the case goes. */
export default lint({
  id: 'two-targets',
  severity: 'warning',
  *find({ statuses, actions }, context): Generator<Report> {
    const anywhere = bitsOf(statuses.length + 1, () => true);
    for (const { id } of actions) {
      const leads = context.spoken.filter(({ clause }) => clause.allow && names(clause.actions, id));
      const sayings = leads.flatMap((one) =>
        (one.clause.to ? list(one.clause.to) : [undefined]).map((to) => leading(one, to, anywhere)),
      );
      for (const report of grouped(clashes(sayings, sayings, context, 'alone'), context, weigh)) {
        yield { ...report, params: { ...report.params, action: id } };
      }
    }
  },
});

const list = (selector: NonNullable<Spoken['clause']['to']>): readonly string[] =>
  'not' in selector ? [] : selector;

const names = (selector: Spoken['clause']['actions'], id: string): boolean =>
  selector !== undefined && list(selector).includes(id);

/** That the action leads to this status, wherever other clauses have it lead. */
function leading(one: Spoken, to: string | undefined, anywhere: Spoken['scope']['to']): Saying {
  const { to: _, ...clause } = one.clause;
  return {
    of: {
      ...one,
      clause: to === undefined ? clause : { ...clause, to: [to] },
      scope: { ...one.scope, to: anywhere },
    },
    path: [...one.path, to === undefined ? 'actions' : 'to'],
    says: to ?? '',
    when: clause.when ?? [],
    shows: (verdict) => verdict.rules.includes(one.rule.id) && verdict.to === to,
  };
}

const weigh = (_clash: Clash, stands: Standing): Severity =>
  stands === 'settled' || stands === 'house' ? 'info' : 'warning';
