import { beforeEach, describe, expect, it } from 'vitest';
import { markupOf, readShown, SAMPLE_ORIGIN, showMarkup } from '../../../test/hosts/samples/document.ts';
import type { CaseHistory } from '../../case/index.ts';
import { readHistoryPage } from '../history-page.ts';
import { profiles } from '../index.ts';
import type { HistoryInPage, HostProfile, PageProfile } from '../types.ts';
import { matchAny } from '../url.ts';
import { CLOSED, OPEN } from './samples/cases.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('salesforce') as HostProfile;
const page = profile.pages[0] as PageProfile;

/** The past that the page at an address shows, once `change` was made to it. */
function pastAt(path: string, change: () => void = () => undefined): CaseHistory | null {
  showMarkup(markupOf(sample.start(), path));
  change();
  const captures = matchAny(page.url, SAMPLE_ORIGIN + path) ?? {};
  const [shown] = readShown({ page, captures, api: () => undefined });
  const subject = { key: shown?.key ?? '', status: shown?.state.status ?? '' };
  return readHistoryPage(shown?.scope as ParentNode, page.history as HistoryInPage, subject, captures);
}

const path = (id: string, query = ''): string => `/lightning/r/Case/${id}/view${query}`;
const stepsOf = (past: CaseHistory | null) => past?.events.map(({ from, to }) => `${from} > ${to}`);

const CLOSED_STEPS = [
  'New > In Progress',
  'In Progress > Awaiting Customer Confirmation',
  'Awaiting Customer Confirmation > Closed',
  'Closed > In Progress',
  'In Progress > Closed',
];

describe('the history of a case', () => {
  beforeEach(() => document.body.replaceChildren());

  it('has the changes of its status alone, oldest first, and says that it may be a part', () => {
    const past = pastAt(path(CLOSED));
    expect(stepsOf(past)).toEqual(CLOSED_STEPS);
    expect(past).toMatchObject({ key: '00001029', complete: false, tracked: [] });
  });

  it('is that of the case at a short address, too', () => {
    expect(stepsOf(pastAt(`/lightning/r/${CLOSED}/view`))).toEqual(CLOSED_STEPS);
  });

  it('counts once what stands on two tabs of the page', () => {
    const twice = () => {
      for (const list of document.querySelectorAll('article')) list.after(list.cloneNode(true));
    };
    expect(stepsOf(pastAt(path(CLOSED), twice))).toEqual(CLOSED_STEPS);
  });

  it('names who acted, and no time: nobody knows which number is the month', () => {
    expect(pastAt(path(OPEN))?.events).toEqual([
      { kind: 'status', by: 'Ines Rask', from: 'New', to: 'In Progress' },
    ]);
  });

  it.each(['fr', 'ja'])('knows the status in the words of a page in %s', (language) => {
    expect(stepsOf(pastAt(path(CLOSED, `?lang=${language}`)))).toEqual(CLOSED_STEPS);
  });

  it('is the active tab’s, and not that of another record that the page shows', () => {
    expect(stepsOf(pastAt(path(OPEN, `?ws=${encodeURIComponent(path(CLOSED))}`)))).toEqual([
      'New > In Progress',
    ]);
  });

  it.each([
    ['it is sorted the other way round', 'th[aria-sort]', 'aria-sort', 'ascending'],
    ['its rows are none of histories', 'tr[data-row-key-value]', 'data-row-key-value', '5008d00000AbCdEAAA'],
    ['its columns have other names', '[data-col-key-value^="Field-"]', 'data-col-key-value', '1-text-1'],
    ['it is another case’s', 'a[href*="/related/"]', 'href', '/lightning/r/Case/500/related/Histories/view'],
  ])('is not read where %s', (_, selector, name, value) => {
    const change = () => {
      for (const element of document.querySelectorAll(selector)) element.setAttribute(name, value);
    };
    expect(pastAt(path(CLOSED), change)).toBeNull();
  });
});
