import { describe, expect, test } from 'vitest';
import { documented } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { explain } from '../../policy/explain/explain.ts';
import type { Question } from '../../policy/question.ts';
import { englishWords } from '../../reference/testing.ts';
import { runPolicy } from '../testing.ts';
import { explanationText } from './text.ts';

function told(id: string, question: Question, readings: Record<string, string> = {}, all = false): string {
  const policy = compile(documented(id), { readings });
  return explanationText(explain(policy, question), policy.document, englishWords(policy.document), all);
}

/** The lines below a heading. */
const below = (text: string, heading: string): string =>
  text.split('\n\n').find((block) => block.startsWith(heading)) ?? '';

describe('an explanation in words', () => {
  const close: Question = { case: { status: 'Resolved' }, change: { action: 'Close Case', actor: 'agent' } };

  test('names the reading under which a rule would hold, and the one in force', () => {
    const text = told('servicenow-csm', close);
    expect(text).toMatch(/^Resolved → Closed by Close Case, as Agent/u);
    expect(text).toContain(
      'only if A-SN2 is read as agentMayClose; in force is customerDecides (the default)   $.rules[22].clauses[0]',
    );
    expect(below(text, 'About other statuses')).toContain('S1-11');
    const other = told('servicenow-csm', close, { 'A-SN2': 'agentMayClose' });
    expect(below(other, 'Applied')).toMatch(/S1-23 .*\n.*\n {6}\+ documents the move/u);
    expect(below(other, 'Applied')).toContain('Customer service case states, Resolved row');
  });

  test('names the condition that does not hold and what was seen', () => {
    const accept = (facts: Record<string, boolean>) =>
      told('servicenow-csm', {
        case: { status: 'New', facts },
        change: { action: 'Accept', actor: 'agent' },
      });
    expect(accept({ assignedToMe: false })).toContain(
      '- documents the move, only if Assigned to the user is yes, or not known; it is no',
    );
    expect(accept({})).toContain(
      '- says that nothing is documented, only if Assigned to the user is no; nothing is known',
    );
  });

  test('tells what is met, what was asked for twice, and the other statuses if wanted', () => {
    const fields = { resolutionCode: 'Solved', resolutionNotes: '' };
    const question: Question = {
      case: { status: 'Open', fields },
      change: { action: 'Propose Solution', actor: 'agent' },
    };
    const text = told('servicenow-csm', question);
    expect(text).toContain('INCOMPLETE; missing Resolution notes');
    expect(text).toContain('= asks for Resolution code: met');
    expect(text).toContain('+ asks for Resolution notes: Resolution notes is missing.');
    expect(text).toContain('= asks for Resolution notes: asked for already');
    expect(text).not.toContain('it is about New, and the case is Open');
    expect(told('servicenow-csm', question, {}, true)).toContain('it is about New, and the case is Open');
  });

  test('tells whose rules hold, and the ways there', () => {
    const text = told('servicenow-csm', {
      case: { status: 'New' },
      change: { to: 'Open', actor: 'manager' },
    });
    expect(text).toContain('No rule allows it to Manager; the rules for Agent hold too.');
    expect(text).toMatch(/\* Assign to me: allowed.*\n {2}- Accept: /u);
  });

  test('says where the question itself is not understood', () => {
    const text = told('servicenow-csm', { case: { status: 'Foo' }, change: { to: 'Open' } });
    expect(text).toContain('UNKNOWN');
    expect(text).toContain('Foo');
  });
});

describe('the command', () => {
  const request = { case: { status: 'Open' }, change: { action: 'Propose Solution', actor: 'agent' } };

  test('explains one case and change, as text and as JSON', async () => {
    const args = ['--case', JSON.stringify(request.case), '--change', JSON.stringify(request.change)];
    const text = await runPolicy(['explain', 'servicenow-csm', ...args]);
    expect(text).toMatchObject({ status: 0, err: '' });
    expect(text.out).toContain('S1-11');
    const json = await runPolicy(['explain', 'servicenow-csm', '--json', ...args]);
    expect(JSON.parse(json.out)).toMatchObject({
      policy: { id: 'servicenow-csm' },
      verdict: { outcome: 'incomplete' },
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'S1-11', group: 'applies' })]),
    });
  });

  test('explains a request a line, and goes on after a bad one', async () => {
    const input = `{"id":"a",${JSON.stringify(request).slice(1)}\nnonsense\n${JSON.stringify(request)}\n`;
    const { status, out, err } = await runPolicy(
      ['explain', 'servicenow-csm', '--json', '--requests', '-'],
      input,
    );
    expect(status).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', null]);
    expect(err).toMatch(/^line 2: not JSON/u);
  });

  test.each([
    [[], /say what is to be explained/u],
    [['--case', '{}'], /say what is to be explained/u],
    [['--case', '{status}', '--change', '{}'], /--case is not JSON/u],
    [['--case', '{}', '--change', '{}'], /\$\.case\.status/u],
    [['--requests', '-', '--case', '{}'], /either --requests/u],
    [['--requests', '/nowhere/at/all'], /cannot be read: there is no such file/u],
  ])('%j is wrong use', async (args, expected) => {
    const { status, out, err } = await runPolicy(['explain', 'servicenow-csm', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(expected);
  });
});
