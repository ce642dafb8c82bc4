import { describe, expect, it } from 'vitest';
import { readShown, type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { attemptOfGesture, attemptOfQuestion, type Here } from '../../guard/attempt.ts';
import type { GuardPort } from '../../guard/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import { UNTOLD } from '../read.ts';
import { readCase } from '../snapshot.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('jira-data-center') as HostProfile;
const show = (name: string): Shown => showSample(sample, profile, sample.pages[name] as SamplePage);
const one = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

const hereOf = ({ page, captures, api }: Shown): Here => ({
  port: {} as GuardPort,
  page,
  captures,
  read: (scope) => readCase(page, scope, captures, api),
});

const pathOf = (element: Element): Element[] => {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
};
const changeOf = (shown: Shown, kind: 'click' | 'submit', target: Element) =>
  attemptOfGesture(hereOf(shown), { kind, target, path: pathOf(target) })?.change;

/** A screen as the tool puts it into the page, of an issue by its number. */
function openScreen(id: string, action: string): HTMLElement {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<form id="issue-workflow-transition"><input name="action" value="${action}"><input name="id" value="${id}">
    <select name="resolution"><option value="-1" selected>Bitte auswählen</option><option value="10000">Fertig</option></select>
    <textarea name="comment"></textarea></form>`,
  );
  return one('#issue-workflow-transition');
}

describe('the status', () => {
  it('is never what the menu of the workflow is called', () => {
    const shown = show('issue');
    one('#status-val').remove();
    expect(readShown(shown)[0]?.state.status).toBe('');
  });
  it('is none on a screen’s page before the API has answered', () => {
    expect(readShown({ ...show('screen'), api: () => undefined })[0]?.state.status).toBe('');
  });
});

describe('a link to a transition', () => {
  it('leads to the status that the API says, where no screen will ask for more', () => {
    const shown = show('issue');
    expect(changeOf(shown, 'click', one('#action_id_851 span'))).toEqual({ to: 'Waiting for customer' });
    expect(changeOf(shown, 'click', one('#action_id_861'))).toBeUndefined();
    expect(changeOf(shown, 'click', one('#action_id_761'))).toBeUndefined();
  });
  it('is the same in the menu of newer versions, on the item and on the link within', () => {
    const shown = show('of a newer version');
    const back = { to: 'Waiting for support' };
    expect(changeOf(shown, 'click', one('#action_id_991 span'))).toEqual(back);
    expect(changeOf(shown, 'click', one('#action_id_991'))).toEqual(back);
  });
  it('is one to be told of before the API has answered, and nobody’s in a sub-task’s line', () => {
    const shown = show('issue');
    expect(changeOf({ ...shown, api: () => undefined }, 'click', one('#action_id_851'))).toEqual({
      to: UNTOLD,
    });
    expect(changeOf(shown, 'click', one('[data-step="851"]'))).toBeUndefined();
  });
});

describe('a screen', () => {
  it('is the page’s issue’s by its number, and a sub-task’s is left alone', () => {
    const shown = show('issue');
    const screen = openScreen('10012', '761');
    expect(changeOf(shown, 'submit', screen)).toEqual({ to: 'Resolved' });
    (screen.querySelector('[name=id]') as HTMLInputElement).value = '10013';
    expect(changeOf(shown, 'submit', screen)).toBeUndefined();
  });
  it('is nobody knows whose before the API has answered, and where it has no number', () => {
    const shown = show('issue');
    const screen = openScreen('10013', '761');
    const change = { to: UNTOLD };
    expect(changeOf({ ...shown, api: () => undefined }, 'submit', screen)).toEqual(change);
    screen.querySelector('[name=id]')?.remove();
    expect(changeOf(shown, 'submit', screen)).toEqual(change);
  });
  it('has no resolution until one is chosen, in whatever language it asks', () => {
    const shown = show('issue');
    const code = () => readShown(shown)[0]?.state.fields?.resolutionCode;
    expect(code()).toBeUndefined();
    const screen = openScreen('10012', '761');
    expect(code()).toBe('');
    (screen.querySelector('[name=resolution]') as HTMLSelectElement).value = '10000';
    // Browsers know it by its name; the DOM of unit tests matches no chosen option.
    expect(code()).toMatch(/^(Fertig|10000)$/);
  });
  it('counts with what it holds, not with what was saved before', () => {
    const shown = show('resolved');
    const code = () => readShown(shown)[0]?.state.fields?.resolutionCode;
    expect(code()).toBe('Done');
    openScreen('10014', '941');
    expect(code()).toBe('');
  });
  it('is known by its request, with what it asked for', () => {
    const here = hereOf(show('issue'));
    const ask = (body: object) =>
      attemptOfQuestion(here, {
        id: 1,
        kind: 'xhr',
        method: 'POST',
        url: 'https://jira.acme.example/secure/CommentAssignIssue.jspa?atl_token=T',
        body,
      })?.change;
    expect(ask({ id: '10012', action: '761', resolution: '-1', comment: 'Descaled.' })).toEqual({
      to: 'Resolved',
      fields: { resolutionCode: '', comment: 'Descaled.' },
    });
    expect(ask({ id: '10013', action: '761' })).toBeUndefined();
    expect(ask({ id: '10012', action: '999' })).toBeUndefined();
  });
});

it('reads the changes of status and resolution among all others', async () => {
  const server = sample.start();
  const history = await readHistoryApi(
    show('issue').page.history as HistoryByApi,
    { key: 'SUP-12', status: 'Waiting for support' },
    {
      captures: { key: 'SUP-12' },
      base: 'https://jira.acme.example/browse/SUP-12',
      fetch: (async (url: string) =>
        new Response(server.answer({ method: 'GET', url: new URL(url), body: null })?.body)) as typeof fetch,
    },
  );
  expect(history.events).toEqual([
    {
      kind: 'field',
      at: '2026-11-20T09:00:00.000+0000',
      by: 'Ines Rask',
      field: 'resolutionCode',
      from: '',
      to: 'Done',
    },
    {
      kind: 'status',
      at: '2026-11-20T09:00:00.000+0000',
      by: 'Ines Rask',
      from: 'Open',
      to: 'Waiting for support',
    },
  ]);
});
