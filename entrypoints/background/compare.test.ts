import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/case/index.ts';
import type { KnownCase } from '../../lib/store/statuses.ts';
import { compare, type Meaning, type Reading } from './compare.ts';

const T0 = '2026-11-22T10:00:00.000Z';
const later = (seconds: number): string => new Date(Date.parse(T0) + seconds * 1000).toISOString();

/** Two spellings of one status. */
const WORDS: Readonly<Record<string, string>> = { offen: 'open' };
const idOf = (word: string): string => WORDS[fold(word)] ?? fold(word);
const meaning: Meaning = { same: (a, b) => idOf(a) === idOf(b), is: (status, id) => idOf(status) === id };

const known = (more: Partial<KnownCase> = {}): KnownCase => ({
  origin: 'https://desk.example',
  key: '7',
  status: 'Open',
  at: T0,
  before: [],
  tries: [],
  ...more,
});
const reading = (status: string, more: Partial<Reading> = {}): Reading => ({
  origin: 'https://desk.example',
  key: '7',
  status,
  at: later(60),
  live: false,
  ...more,
});
const newsOf = (before: KnownCase | undefined, now: Reading) => compare(before, now, meaning).news;

describe('a case that is shown', () => {
  it('is remembered when it is seen first', () => {
    expect(compare(undefined, reading('Open', { at: T0 }), meaning)).toEqual({ known: known() });
  });

  it('is no news in the status it was in, however that is spelled', () => {
    expect(newsOf(known(), reading('OPEN'))).toBeUndefined();
    expect(compare(known(), reading('Offen'), meaning)).toEqual({ known: known({ status: 'Offen' }) });
  });

  it('is news in another one, and stays so until that is noted', () => {
    const news = { key: '7', from: 'Open', to: 'Closed', since: T0 };
    expect(compare(known(), reading('Closed'), meaning)).toEqual({ known: known(), news });
  });

  it('is doubtful in a status that it had before, unless the page itself changed to it', () => {
    const now = known({ status: 'Resolved', before: ['New', 'Offen'] });
    expect(newsOf(now, reading('Open'))).toMatchObject({ to: 'Open', doubtful: true });
    expect(newsOf(now, reading('Open', { live: true }))).not.toHaveProperty('doubtful');
  });
});

describe('a page that settles', () => {
  it('may show a case that nobody knew in another’s status first', () => {
    const at = (seconds: number) => reading('Closed', { live: true, at: later(seconds) });
    expect(compare(known(), at(1), meaning)).toEqual({ known: known({ status: 'Closed' }) });
    expect(newsOf(known(), at(3))).toBeDefined();
    expect(newsOf(known({ before: ['New'] }), at(1))).toBeDefined();
    expect(newsOf(known(), reading('Closed', { at: later(1) }))).toBeDefined();
  });
});

it('a clock that was set back hides no change', () => {
  const at = later(-3600);
  expect(newsOf(known(), reading('Closed', { live: true, at }))).toBeDefined();
  const own = { from: 'New', at: T0 };
  expect(newsOf(known({ own, before: ['New'] }), reading('New', { live: true, at }))).toBeDefined();
});

describe('a change of ours', () => {
  const tries = [{ to: 'resolved', at: T0 }];

  it('that left explains the status that it leads to, and no other', () => {
    const seen = compare(known({ tries }), reading('Resolved'), meaning);
    expect(seen.news).toBeUndefined();
    expect(seen.known).toMatchObject({ status: 'Resolved', before: ['Open'], tries: [] });
    expect(newsOf(known({ tries }), reading('Closed'))).toMatchObject({ from: 'Open', to: 'Closed' });
  });

  it('explains it in the next page, however late, and in a page that stays for five minutes', () => {
    expect(newsOf(known({ tries }), reading('Resolved', { at: later(86_400) }))).toBeUndefined();
    expect(newsOf(known({ tries }), reading('Resolved', { live: true, at: later(290) }))).toBeUndefined();
    expect(newsOf(known({ tries }), reading('Resolved', { live: true, at: later(310) }))).toBeDefined();
  });

  it('by an action that nobody knows explains whatever follows', () => {
    const any = [{ to: 'escalate', any: true as const, at: T0 }];
    expect(newsOf(known({ tries: any }), reading('Closed'))).toBeUndefined();
  });

  it('failed if a page that comes a while later shows the status as it was', () => {
    const shownAfter = (seconds: number) =>
      compare(known({ tries }), reading('Open', { at: later(seconds) }), meaning);
    expect(shownAfter(5).known.tries).toEqual(tries);
    expect(shownAfter(20).known.tries).toEqual([]);
    expect(newsOf(shownAfter(20).known, reading('Resolved'))).toBeDefined();
  });

  it('that the page takes back, since the server refused it, is none', () => {
    const hoped = compare(known({ tries }), reading('Resolved', { live: true }), meaning).known;
    const back = compare(hoped, reading('Open', { live: true, at: later(65) }), meaning);
    expect(back.news).toBeUndefined();
    expect(back.known).toMatchObject({ status: 'Open' });
    expect(newsOf(hoped, reading('Open', { live: true, at: later(600) }))).toBeDefined();
  });
});
