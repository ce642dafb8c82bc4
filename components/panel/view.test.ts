import { describe, expect, it } from 'vitest';
import policy from '../../lib/policies/ithelpcenter/policy.json' with { type: 'json' };
import { compile } from '../../lib/policy/compile.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import { ruleView } from './rule-view.ts';
import { createViews } from './view.ts';

const views = createViews(compile(policy as unknown as PolicyDocument), {
  comma: ', ',
  language: 'en',
  rule: ruleView,
  label: (id) => (id === 'paused' ? 'On hold' : undefined),
  field: () => ({ value: undefined, place: 'none', writable: false }),
});

describe('what the panel shows of a verdict', () => {
  it('names statuses by the team’s words, or the policy’s', () => {
    const finding = views.finding({
      rule: 'LV-10',
      level: 'forbidden',
      code: 'onlyFrom',
      params: { statuses: 'inProgress paused resolved' },
    });
    expect(finding.params.statuses).toBe('In Progress, On hold, Resolved');
    const effect = views.effect({ rule: 'LV-02', code: 'statusFollows', params: { status: 'paused' } });
    expect(effect.params.status).toBe('On hold');
  });

  it('keeps other parameters as they are', () => {
    const effect = views.effect({ rule: 'LV-03', code: 'reminder', params: { days: 7 } });
    expect(effect.params).toEqual({ days: 7 });
  });

  it('shows a rule with its source, and a finding without a rule as such', () => {
    const { rule } = views.finding({ rule: 'LV-10', level: 'forbidden', code: 'onlyFrom' });
    expect(rule.source).toContain('2021');
    expect(views.rule('ithelpcenter/no-rule')).toMatchObject({ basis: 'reserved' });
  });
});
