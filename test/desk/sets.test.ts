import { describe, expect, it } from 'vitest';
import { html } from './html.ts';
import type { DeskEvent } from './model.ts';
import { SETS } from './sets/index.ts';
import { createStore } from './store.ts';
import { span } from './timeline.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const store = createStore(() => NOW);

const statusSteps = (history: readonly DeskEvent[]) =>
  history.filter(({ kind }) => kind === 'created' || kind === 'status');

describe.each(SETS.map((set) => [set.id, set] as const))('%s', (id, set) => {
  const cases = store.cases(id);

  it('has a case in every status', () => {
    const present = new Set(cases.map(({ status }) => status));
    expect(set.statuses.filter((status) => !present.has(status))).toEqual([]);
  });

  it('has keys of its own', () => {
    expect(new Set(cases.map(({ key }) => key)).size).toBe(cases.length);
  });

  it.each(cases.map((item) => [item.key, item] as const))('%s has a sound history', (_key, item) => {
    const times = item.history.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((time) => time <= NOW)).toBe(true);
    expect(item.history[0]?.kind).toBe('created');
    const steps = statusSteps(item.history);
    for (const [index, step] of steps.entries()) if (index > 0) expect(step.from).toBe(steps[index - 1]?.to);
    expect(steps.at(-1)?.to).toBe(item.status);
    expect(Object.keys(item.fields)).toEqual(
      set.fields.map((one) => one.id).filter((one) => one !== 'comment'),
    );
  });

  it('offers each value that its cases have', () => {
    const offered = (field: string) => set.fields.find((one) => one.id === field)?.options;
    for (const item of cases) {
      for (const [field, value] of Object.entries(item.fields)) {
        const options = offered(field);
        if (options && value) expect(options).toContain(value);
      }
    }
  });

  it('knows each fact that its cases show', () => {
    const known = set.facts.map((fact) => fact.id);
    for (const { facts } of cases) for (const fact of Object.keys(facts)) expect(known).toContain(fact);
  });
});

it('reads spans and refuses anything else', () => {
  expect(span('9d4h')).toBe(9 * 86_400_000 + 4 * 3_600_000);
  expect(span('20m')).toBe(1_200_000);
  expect(() => span('soon')).toThrow('Not a time span: "soon"');
});

it('markup escapes values, keeps markup, drops nothing-values', () => {
  expect(String(html`<p title="${'"<\'&>'}">${[html`<b>${1}</b>`, null, false, '<i>']}</p>`)).toBe(
    '<p title="&quot;&lt;&#39;&amp;&gt;"><b>1</b>&lt;i&gt;</p>',
  );
});
