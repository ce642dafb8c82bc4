import { beforeEach, describe, expect, it } from 'vitest';
import {
  markupOf,
  readShown,
  type Shown,
  showMarkup,
  showSample,
} from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { attemptOfGesture, attemptOfQuestion, type Here } from '../../guard/attempt.ts';
import type { GuardPort } from '../../guard/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import { UNTOLD } from '../read.ts';
import { readCase } from '../snapshot.ts';
import type { HistoryByApi, HostProfile, PageProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('jira-cloud') as HostProfile;
const show = (name: string): Shown => showSample(sample, profile, sample.pages[name] as SamplePage);
const rowsOf = (shown: Shown) => readShown(shown).map(({ key, state }) => [key, state.status]);

const hereOf = ({ page, captures, api }: Shown): Here => ({
  port: {} as GuardPort,
  page: { ...page, doors: [...page.doors, ...(profile.doors ?? [])] } as PageProfile,
  captures,
  read: (scope) => readCase(page, scope, captures, api),
});

describe('which issue it is', () => {
  it('is none while another one stands over it', () => {
    const shown = show('issue');
    showMarkup(markupOf(sample.start(), '/browse/SUP-12?dialog=SUP-14'));
    expect(rowsOf(shown)).toEqual([]);
    expect(rowsOf({ ...shown, captures: { key: 'SUP-14' } })).toEqual([['SUP-14', 'Resolved']]);
  });
  it('is none whose key only begins alike, and none before the page shows it', () => {
    const shown = show('issue');
    expect(rowsOf({ ...shown, captures: { key: 'SUP-1' } })).toEqual([]);
    expect(rowsOf({ ...shown, captures: { key: 'SUP-13' } })).toEqual([]);
  });
  it('has no status where two views of it disagree', () => {
    const shown = show('issue');
    const view = document.querySelector('main') as Element;
    document.body.append(view.cloneNode(true));
    const last = [...document.querySelectorAll('[data-testid$="status-button--text"]')].at(-2) as Element;
    last.textContent = 'Closed';
    expect(rowsOf(shown)).toEqual([['SUP-12', '']]);
  });
});

describe('a transition', () => {
  let here: Here;
  const status = (): Element => document.querySelector('[aria-expanded]') as Element;

  /** The menu as the tool makes it, and a click on its first item. */
  function click(name: string, to: string) {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="option"><div data-testid="issue-field-status.ui.status-view.transition"><div><span>${name}</span><span>
      <div data-testid="issue.fields.status.common.ui.status-lozenge.4">${to}</div></span></div></div></div>`,
    );
    const target = [...document.querySelectorAll('[role=option]')].at(-1) as Element;
    return attemptOfGesture(here, { kind: 'click', target, path: [target, document.body] })?.change;
  }
  beforeEach(() => {
    here = hereOf(show('issue'));
    status().setAttribute('aria-expanded', 'true');
  });

  it('leads to the status that the API says, where no screen will ask for more', () => {
    expect(click('Respond to customer', 'Waiting for customer')).toEqual({ to: 'Waiting for customer' });
    expect(click('Ask with a form', 'Waiting for customer')).toBeUndefined();
    expect(click('Resolve this issue', 'Resolved')).toBeUndefined();
  });
  it('is one to be told of before the API has answered', () => {
    here = hereOf({ ...show('issue'), api: () => undefined });
    status().setAttribute('aria-expanded', 'true');
    expect(click('Respond to customer', 'Waiting for customer')).toEqual({ to: UNTOLD });
  });
  it('is known by its request, by key or number, with what its screen asked for', () => {
    const ask = (issue: string, id: unknown, more: object = {}) =>
      attemptOfQuestion(here, {
        id: 1,
        kind: 'fetch',
        method: 'POST',
        url: `https://acme.atlassian.net/rest/api/3/issue/${issue}/transitions`,
        body: { transition: { id }, ...more },
      })?.change;
    const comment = { add: { body: { content: [{ content: [{ text: 'Paper was upside down.' }] }] } } };
    expect(
      ask('SUP-12', '761', { fields: { resolution: { id: '1' } }, update: { comment: [comment] } }),
    ).toEqual({
      to: 'Resolved',
      fields: { resolutionCode: '1', comment: 'Paper was upside down.' },
    });
    expect(ask('10012', 851)).toEqual({ to: 'Waiting for customer' });
    expect(ask('SUP-13', '851')).toBeUndefined();
    expect(ask('10013', '851')).toBeUndefined();
  });
});

it('reads the changes of status among all others', async () => {
  const { page } = show('issue');
  const server = sample.start();
  const history = await readHistoryApi(
    page.history as HistoryByApi,
    { key: 'SUP-12', status: 'Waiting for support' },
    {
      captures: { key: 'SUP-12' },
      base: 'https://acme.atlassian.net/browse/SUP-12',
      fetch: (async (url: string) =>
        new Response(server.answer({ method: 'GET', url: new URL(url), body: null })?.body)) as typeof fetch,
    },
  );
  expect(history.events).toEqual([
    {
      kind: 'status',
      at: '2026-11-20T09:00:00.000+0000',
      by: 'Ines Rask',
      from: 'Open',
      to: 'Waiting for support',
    },
  ]);
});
