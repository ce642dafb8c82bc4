import { describe, expect, it } from 'vitest';
import { readHistoryApi } from '../history-api.ts';
import { historyReady, readHistoryPage } from '../history-page.ts';
import { queryAll } from '../query.ts';
import { selectorsIn } from '../selectors.ts';
import { activeScope, findScopes, readCase } from '../snapshot.ts';
import type { HistoryByApi, HistoryInPage } from '../types.ts';
import { matchAny } from '../url.ts';
import history from './samples/history.json' with { type: 'json' };
import matches from './samples/matches.json' with { type: 'json' };
import record from './samples/record.json' with { type: 'json' };
import { capturesOf, DEEP, DESK, fillHistory, give, PLACES, profile, SET, samples, show } from './testing.ts';

describe('the selectors of the demo desk', () => {
  it.each(Object.entries(matches))('match as often as said on sample %s', (sample, expected) => {
    const page = show(sample);
    fillHistory();
    const counts = Object.fromEntries(
      selectorsIn(page).map((selector) => [selector, queryAll(document, selector).length]),
    );
    expect(counts).toEqual(expected);
  });

  it('are counted for every sample, and every page of the profile has one', () => {
    expect(Object.keys(matches).sort()).toEqual(Object.keys(PLACES).sort());
    expect(Object.keys(samples).length).toBe(Object.keys(PLACES).length);
    const pages = new Set(Object.values(PLACES).map(({ page }) => page));
    expect([...pages].sort()).toEqual(profile.pages.map(({ id }) => id).sort());
  });

  it('each match somewhere', () => {
    const used = Object.values(matches).flatMap((counts) =>
      Object.entries(counts).flatMap(([selector, count]) => (count > 0 ? [selector] : [])),
    );
    const all = profile.pages.flatMap(selectorsIn);
    // Set by the server at one door each; the end-to-end tests go through them.
    const elsewhere = ['form[data-door=scripted]', 'body:has(form[data-door=keyboard])'];
    const idle = all.filter((selector) => !used.includes(selector) && !elsewhere.includes(selector));
    expect([...new Set(idle)].filter((selector) => !FIELDS_OF_OTHER_SETS.test(selector))).toEqual([]);
  });
});

/** No sample is of the set with these fields at a door of this kind, or shows them as text. */
const FIELDS_OF_OTHER_SETS = /\[data-field=\w+\]|data-fact=/;

describe('the addresses of the demo desk', () => {
  it.each(Object.entries(PLACES))('%s is known as its page', (_, { page, path }) => {
    expect(profile.pages.find(({ url }) => matchAny(url, DESK + path))?.id).toBe(page);
  });

  it('of no case are not known', () => {
    expect(profile.pages.filter(({ url }) => matchAny(url, `${DESK}/`))).toEqual([]);
  });
});

describe('a case of the demo desk', () => {
  const read = (sample: string) => {
    const page = show(sample);
    return findScopes(page).map((scope) => readCase(page, scope, capturesOf(page, sample)));
  };

  it.each(['case', 'shadow'])('is read whole from sample %s', (sample) => {
    const page = show(sample);
    const at = sample === 'shadow' ? DEEP : '';
    give(`${at}select[data-field=status]`, 'Resolved');
    give(`${at}[data-field=resolutionNotes]`, 'Cleared the cache');
    const [scope] = findScopes(page);
    const found = scope && readCase(page, scope, capturesOf(page, sample));
    expect(found).toMatchObject({
      key: 'CA-3002',
      subject: 'Single sign-on asks for the code twice',
      wanted: 'Resolved',
      state: {
        status: 'Open',
        fields: { category: 'Account', priority: '2 - High', resolutionNotes: 'Cleared the cache' },
        facts: { set: SET, assignedToMe: true, assignedByManager: true },
      },
    });
  });

  it('has its facts, and its check box in words', () => {
    const [found] = read('action');
    expect(found?.state).toMatchObject({
      status: 'Resolved',
      fields: { isMajor: 'No', category: 'Software', cause: '' },
      facts: { atLastModelStep: true, userIsOwner: true, surveyRated: true },
    });
  });

  it('has a sub-status where its set knows one', () => {
    expect(read('menu')[0]?.state).toMatchObject({ status: 'Pending', subStatus: 'Customer Input' });
  });

  it('is the open one of three in the single-page app', () => {
    expect(read('spa').map((found) => found?.key)).toEqual(['CA-3001', 'CA-3002', 'CA-3003']);
    expect(activeScope({ page: show('spa'), captures: {} })).toHaveProperty('id', 'panel-CA-3002');
  });

  it.each(['list', 'queue'])('is one row of sample %s, whose fields the API has', (sample) => {
    const page = show(sample);
    const scopes = findScopes(page);
    expect(scopes).toHaveLength(9);
    const row = scopes.find((scope) => (scope as Element).getAttribute('data-case-key') === 'CA-3003');
    if (!row) throw new Error('no row');
    const before = readCase(page, row, { set: SET });
    expect(before?.state.unread).toEqual(expect.arrayContaining(['resolutionNotes', 'resolutionCode']));
    const after = readCase(page, row, { set: SET }, () => record);
    expect(after).toMatchObject({ key: 'CA-3003', subject: record.title });
    expect(after?.state).toMatchObject({ status: 'Open', facts: { set: SET } });
    expect(after?.state.fields).toMatchObject({ resolutionNotes: record.fields.resolutionNotes });
  });
});

describe('the history of the demo desk', () => {
  const subject = { key: 'CA-3007', status: 'Closed' };
  const moves = [
    ['New', 'Open'],
    ['Open', 'Resolved'],
    ['Resolved', 'Closed'],
  ];
  const movesOf = (events: readonly { kind: string; from?: string; to?: string }[] = []) =>
    events.filter(({ kind }) => kind === 'status').map(({ from, to }) => [from, to]);

  it.each(['case', 'spa', 'shadow'])('is read from the page once it came (%s)', (sample) => {
    const page = show(sample);
    const [scope] = findScopes(page);
    if (!scope) throw new Error('no scope');
    const known = page.history as HistoryInPage;
    expect(historyReady(scope, known)).toBe(false);
    fillHistory();
    expect(historyReady(scope, known)).toBe(true);
    const found = readHistoryPage(scope, known, subject);
    expect(movesOf(found?.events)).toEqual(moves);
    expect(found?.events[0]).toMatchObject({ kind: 'created', by: 'Amara Nwosu', actor: 'customer' });
  });

  it('is asked for by the API for a row of a list', async () => {
    const page = show('list');
    const asked: string[] = [];
    const found = await readHistoryApi(page.history as HistoryByApi, subject, {
      captures: { set: SET, key: 'CA-3007' },
      base: `${DESK}/${SET}/door/list`,
      answer: record,
      fetch: (async (url: string) => {
        asked.push(url);
        return Response.json(history);
      }) as typeof fetch,
    });
    expect(asked).toEqual([`${DESK}/api/${SET}/cases/CA-3007/history`]);
    expect(movesOf(found.events)).toEqual(moves);
    expect(found.complete).toBe(true);
  });
});
