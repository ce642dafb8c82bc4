import { describe, expect, it } from 'vitest';
import { attemptOfQuestion } from '../../guard/attempt.ts';
import { cancel } from '../../guard/release.ts';
import type { GuardPort, Question } from '../../guard/types.ts';
import { attempt, DEEP, DESK, give, hereAt, one, SET, show } from './testing.ts';

describe('the doors of the demo desk', () => {
  it.each(['native', 'frame'])('%s: submitting the form commits what it says', (door) => {
    const page = show('case');
    one('form').setAttribute('data-door', door);
    give('select[data-field=status]', 'Resolved');
    expect(attempt(page, 'case', 'submit', 'form')?.change).toEqual({ to: 'Resolved' });
    give('select[data-field=status]', 'Open');
    expect(attempt(page, 'case', 'submit', 'form')?.change).toEqual({ action: 'Update' });
  });

  it('keyboard: Control+S and Meta+S commit, and only where the page saves by keys', () => {
    const other = show('case');
    expect(attempt(other, 'case', 'key', 'textarea', 'control+s')).toBeNull();
    const page = show('case', (markup) => markup.replace('data-door="native"', 'data-door="keyboard"'));
    give('select[data-field=status]', 'Resolved');
    expect(attempt(page, 'case', 'key', 'textarea', 'control+s')?.change).toEqual({ to: 'Resolved' });
    expect(attempt(page, 'case', 'key', 'textarea', 'meta+s')?.change).toEqual({ to: 'Resolved' });
    expect(attempt(page, 'case', 'key', 'textarea', 'control+b')).toBeNull();
  });

  it('menu: choosing another status commits, the present one does not, and the menu button only opens', () => {
    const page = show('menu');
    expect(attempt(page, 'menu', 'click', '[data-target-status=Closed]')?.change).toMatchObject({
      to: 'Closed',
    });
    expect(attempt(page, 'menu', 'click', '[data-target-status=Pending]')).toBeNull();
    expect(attempt(page, 'menu', 'click', '[data-menu-button]')).toBeNull();
  });

  it.each([
    ['select', 'select[data-live-status]'],
    ['list', 'tr[data-case-key=CA-3002] select'],
  ])('%s: choosing commits, and calling it off puts the list back', (sample, selector) => {
    const page = show(sample);
    give(selector, 'Resolved');
    const held = attempt(page, sample, 'change', selector);
    expect(held?.change).toEqual({ to: 'Resolved' });
    expect(held?.snapshot.key).toBe('CA-3002');
    if (held) cancel(held);
    expect((one(selector) as HTMLSelectElement).value).toBe('Open');
    expect(attempt(page, sample, 'change', selector)).toBeNull();
  });

  it('action: a button is its label, and Resolve only opens', () => {
    const page = show('action');
    expect(attempt(page, 'action', 'click', '[data-action-name=pause-case]')?.change).toEqual({
      action: 'Pause case',
    });
    expect(attempt(page, 'action', 'click', '[data-action-name=resolve]')).toBeNull();
  });

  it('dialog: two buttons open, the third commits', () => {
    const page = show('dialog');
    give('select[data-field=status]', 'Closed');
    expect(attempt(page, 'dialog', 'click', 'section [data-open]')).toBeNull();
    expect(attempt(page, 'dialog', 'click', '[data-open=status]')).toBeNull();
    expect(attempt(page, 'dialog', 'click', '[data-change-status]')?.change).toMatchObject({ to: 'Closed' });
  });

  it('shadow: the button is found across the roots, even from inside its own', () => {
    const page = show('shadow');
    give(`${DEEP}select[data-field=status]`, 'Resolved');
    expect(attempt(page, 'shadow', 'click', `${DEEP}desk-button >>> button`)?.change).toEqual({
      to: 'Resolved',
    });
  });

  it('spa: the form of the open case commits, for its own case', () => {
    const page = show('spa');
    give('article:not([hidden]) select[data-field=status]', 'Resolved');
    const found = attempt(page, 'spa', 'submit', 'article:not([hidden]) form');
    expect(found?.snapshot.key).toBe('CA-3002');
    expect(found?.change).toEqual({ to: 'Resolved' });
  });
});

describe('the requests of the demo desk', () => {
  const question = (method: string, path: string, body?: unknown): Question => ({
    id: 7,
    kind: 'fetch',
    method,
    url: DESK + path,
    body,
  });
  const asked = (...args: Parameters<typeof question>) =>
    attemptOfQuestion(hereAt(show('case'), 'case'), question(...args));

  it('commit by any of three addresses, with the fields of their bodies', () => {
    const body = { status: 'Resolved', comment: 'Done', fields: { resolutionCode: 'Solved - Workaround' } };
    const change = { to: 'Resolved', fields: { comment: 'Done', resolutionCode: 'Solved - Workaround' } };
    expect(asked('PUT', `/api/${SET}/cases/CA-3002`, body)?.change).toEqual(change);
    expect(asked('POST', `/api/${SET}/cases/CA-3002/status`, body)?.change).toEqual(change);
    expect(asked('POST', `/api/${SET}/cases/CA-3002/beacon`, body)?.change).toEqual(change);
  });

  it('of another case, of a draft, of a preview or for reading commit nothing here', () => {
    const body = { status: 'Resolved' };
    expect(asked('PUT', `/api/${SET}/cases/CA-3003`, body)).toBeNull();
    expect(asked('POST', `/${SET}/cases/CA-3002/draft`, body)).toBeNull();
    expect(asked('POST', `/${SET}/cases/CA-3002/render`, body)).toBeNull();
    expect(asked('GET', `/api/${SET}/cases/CA-3002`)).toBeNull();
  });

  it('scripted: the form is judged before it leaves, and its flags are put back', () => {
    const page = show('case');
    const form = one('form') as HTMLFormElement;
    form.setAttribute('data-door', 'scripted');
    give('select[data-field=status]', 'Resolved');
    const resets: unknown[] = [];
    const answers: unknown[] = [];
    const here = hereAt(page, 'case');
    const port = {
      reset: (values: unknown) => resets.push(values),
      answer: (...args: unknown[]) => answers.push(args),
    };
    const held = attemptOfQuestion(
      { ...here, port: port as unknown as GuardPort },
      { id: 3, kind: 'script-submit', method: 'POST', url: `${DESK}/${SET}/cases/CA-3002/save`, form },
    );
    expect(held?.change).toEqual({ to: 'Resolved' });
    if (held) cancel(held);
    expect(answers).toEqual([[3, false]]);
    expect(resets).toEqual([
      [
        ['desk_submitted', false],
        ['desk_form.submitted', false],
      ],
    ]);
  });
});
