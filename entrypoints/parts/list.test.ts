import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListModel } from '../../components/panel/list-model.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import deskProfile from '../../lib/hosts/demo-desk/profile.json' with { type: 'json' };
import { findScopes, readCase } from '../../lib/hosts/snapshot.ts';
import type { HistoryByApi, HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { policies } from '../../lib/policies/index.ts';
import { compile } from '../../lib/policy/compile.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import english from '../../locales/en.json' with { type: 'json' };
import type { Bound } from '../overlay/bound.ts';
import { createListModel, type ListParts } from './list.ts';
import type { ListHost } from './list-host.ts';
import { countKept } from './list-rows.ts';

const SET = 'servicenow-csm-australia';
const profile = deskProfile as unknown as HostProfile;
const page = profile.pages.find(({ kind }) => kind === 'list') as HostProfile['pages'][number];
const policy = compile(policies.get(SET) as PolicyDocument);
const bound: Bound = { binding: { policy: SET, role: 'agent' }, policy };

const EVENTS: Record<string, object[]> = {
  'CA-1': [
    { at: '2026-03-01T08:00:00Z', by: 'Robin', actor: 'customer', kind: 'created', to: 'New' },
    { at: '2026-03-02T08:00:00Z', by: 'Mika', actor: 'agent', kind: 'status', from: 'New', to: 'Open' },
  ],
  'CA-2': [
    { at: '2026-03-01T08:00:00Z', by: 'Robin', actor: 'customer', kind: 'created', to: 'New' },
    { at: '2026-03-02T08:00:00Z', by: 'Mika', actor: 'agent', kind: 'status', from: 'New', to: 'Open' },
    { at: '2026-03-03T08:00:00Z', by: 'Mika', actor: 'agent', kind: 'status', from: 'Open', to: 'Resolved' },
  ],
};

const answer = (url: string): Response => {
  const key = /cases\/([\w-]+)/.exec(url)?.[1] ?? '';
  if (!(key in EVENTS)) return new Response('no', { status: 403 });
  if (url.endsWith('/history')) return Response.json({ key, complete: true, events: EVENTS[key] });
  return Response.json({ key, fields: { resolutionCode: '', resolutionNotes: '' }, subStatus: '' });
};

const row = (key: string, status: string, set = SET): string =>
  `<tr data-case data-case-key="${key}" data-case-set="${set}" data-status="${status}" data-sub-status="">
    <th><a href="/elsewhere">Help</a><a href="/${set}/cases/${key}">${key}</a></th><td data-read="title">About ${key}</td></tr>`;

let send: ReturnType<typeof vi.fn<ListParts['send']>>;
let stored: Record<string, unknown>;
let list: ListModel;
let host: ListHost & { looks: { value: number } };
let there: boolean;

const show = (...rows: string[]): void => {
  document.body.innerHTML = `<table>${rows.join('')}</table>`;
};

/** A list page of the desk as the overlay hands it over, and the model made of it. */
function open(parts: Partial<ListParts> = {}, shown = page): void {
  host = {
    profile,
    page: shown,
    looks: signal(0),
    found: signal(null),
    t: fileTranslate(english),
    here: () => there,
    rows: () => findScopes(shown).flatMap((scope) => readCase(shown, scope, { set: SET }) ?? []),
    boundOf: (of) => (of.state.facts?.set === SET ? bound : null),
  };
  list = createListModel(host, {
    fetch: vi.fn(async (url) => answer(String(url))) as unknown as typeof fetch,
    send,
    now: () => '2026-04-01T00:00:00Z',
    wait: async () => undefined,
    storage: { get: async () => stored } as never,
    ...parts,
  });
}

const told = (): string[] => list.rows.value.map(({ key, standing, count }) => `${key} ${standing} ${count}`);
const ended = () => vi.waitFor(() => expect(list.run.value.stage).toBe('ended'));

beforeEach(() => {
  send = vi.fn<ListParts['send']>(async () => ({ ok: true }));
  stored = {};
  there = true;
});
afterEach(() => {
  document.body.innerHTML = '';
  vi.useRealTimers();
});

describe('a list page', () => {
  it('says of each case, once, what is known before anything is read', () => {
    show(
      row('CA-1', 'Open'),
      row('CA-2', 'Parked'),
      row('CA-1', 'Open'),
      row('CA-3', ''),
      row('CA-4', 'Open', 'other'),
    );
    open();
    expect(told()).toEqual([
      'CA-1 unchecked 0',
      'CA-2 unknownStatus 0',
      'CA-3 noStatus 0',
      'CA-4 noPolicy 0',
    ]);
    expect(list.rows.value[0]?.subject).toBe('About CA-1');
    expect(list.rows.value.map(({ pending }) => pending)).toEqual([true, true, true, false]);
    expect(list.readable).toBe(true);
  });

  it('reads, judges and keeps what it finds, with the address of the case itself', async () => {
    show(row('CA-1', 'Open'), row('CA-2', 'Resolved'), row('CA-9', 'Open'), row('CA-4', 'Open', 'other'));
    open();
    list.check();
    expect(list.run.value).toMatchObject({ stage: 'running', total: 3, done: 0 });
    await ended();
    expect(told()).toEqual(['CA-1 clean 0', 'CA-2 broke 1', 'CA-9 failed 0', 'CA-4 noPolicy 0']);
    expect(list.rows.value[2]).toMatchObject({ why: 'refused', pending: true });
    expect(host.found.value).toEqual({ meaning: 'need', text: english.panel_flagged_one.replace('$1', '1') });
    expect(send).toHaveBeenCalledOnce();
    const message = send.mock.calls[0]?.[0] as { type: string; findings: readonly PastFinding[] };
    expect(message.type).toBe('findings');
    expect(message.findings.map(({ key, rule, field, url }) => [key, rule, field, url])).toEqual(
      ['resolutionCode', 'resolutionNotes'].map((field) => [
        'CA-2',
        'S3-11',
        field,
        `${location.origin}/${SET}/cases/CA-2`,
      ]),
    );
  });

  it('asks by what a row says of its case, and nothing of a row that has become another’s', async () => {
    const history = page.history as HistoryByApi;
    const byId: PageProfile = {
      ...page,
      ids: { id: [{ from: 'attr', name: 'data-id' }] },
      history: { ...history, url: '/feed?record={id}' },
    };
    const asked: string[] = [];
    const fetch = (async (url: string) => {
      asked.push(url);
      // Meanwhile the list uses the row of the second case for a third one.
      const second = document.querySelector('[data-case-key=CA-2]');
      second?.setAttribute('data-case-key', 'CA-3');
      second?.setAttribute('data-id', 'r3');
      return url.includes('/feed') ? Response.json({ key: 'CA-1', events: EVENTS['CA-1'] }) : answer(url);
    }) as unknown as typeof globalThis.fetch;
    show(row('CA-1', 'Open'), row('CA-2', 'Open'));
    for (const [index, element] of document.querySelectorAll('tr').entries())
      element.dataset.id = `r${index + 1}`;
    open({ fetch }, byId);
    list.check();
    await ended();
    expect(asked.filter((url) => url.includes('/feed'))).toEqual([`${location.origin}/feed?record=r1`]);
    expect(list.run.value.stage).toBe('ended');
  });

  it('reads only what is left the next time, and everything once nothing is', async () => {
    show(row('CA-1', 'Open'), row('CA-9', 'Open'));
    open();
    for (const total of [2, 1]) {
      list.check();
      expect(list.run.value.total).toBe(total);
      await ended();
    }
    show(row('CA-1', 'Open'));
    open();
    for (const total of [1, 1]) {
      list.check();
      expect(list.run.value.total).toBe(total);
      await ended();
    }
  });

  it('says if the findings could not be kept', async () => {
    show(row('CA-2', 'Resolved'));
    send.mockResolvedValue({ ok: false, error: 'Full.' });
    open();
    list.check();
    await ended();
    expect(list.run.value.unkept).toBe('Full.');
    send.mockRejectedValue(new Error('Gone.'));
    list.check();
    await vi.waitFor(() => expect(list.run.value.unkept).toBe('Gone.'));
  });

  it.each([
    ['it is told to', () => list.cancel()],
    ['the page is another one', () => leave()],
  ])('stops when %s, and keeps what it has', async (_, stop) => {
    show(...Array.from({ length: 9 }, (_, i) => row(`CA-${i}`, 'Open')));
    open({
      fetch: vi.fn(async (url) => {
        if (String(url).includes('CA-2/history')) stop();
        return answer(String(url));
      }) as unknown as typeof fetch,
    });
    list.check();
    await ended();
    expect(list.run.value.stopped).toBe('cancelled');
    expect(list.run.value.done).toBeLessThan(9);
    expect(told()).toContain('CA-1 clean 0');
  });

  it('marks what was collected before, under the policy that judges now', async () => {
    show(row('CA-1', 'Open'), row('CA-2', 'Open'));
    stored = {
      [`findings:${location.origin}:CA-1`]: [finding('CA-1', SET), finding('CA-1', SET, 'resolutionNotes')],
      [`findings:${location.origin}:CA-2`]: [finding('CA-2', 'another'), null],
    };
    open();
    await vi.waitFor(() => expect(told()).toEqual(['CA-1 broke 1', 'CA-2 unchecked 0']));
    expect(host.found.value).toEqual({ meaning: 'need', text: english.panel_flagged_one.replace('$1', '1') });
    expect(list.rows.value[0]?.pending).toBe(true);
  });

  it('follows rows that come and go, with a rest in between', () => {
    vi.useFakeTimers();
    show(row('CA-1', 'Open'));
    open();
    const stop = list.follow();
    vi.advanceTimersByTime(2000);
    show(row('CA-1', 'Resolved'), row('CA-2', 'Open'));
    host.looks.value += 1;
    host.looks.value += 1;
    expect(told()).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(list.rows.value.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'CA-1 Resolved',
      'CA-2 Open',
    ]);
    stop();
    show();
    host.looks.value += 1;
    vi.advanceTimersByTime(5000);
    expect(told()).toHaveLength(2);
  });

  it('brings a case’s row into view, with the focus on its first link', () => {
    show(row('CA-1', 'Open'), row('CA-2', 'Open'));
    open();
    const seen = vi.fn();
    HTMLElement.prototype.scrollIntoView = seen;
    HTMLElement.prototype.animate = vi.fn();
    list.show('CA-2');
    expect(seen).toHaveBeenCalledOnce();
    expect(document.activeElement?.closest('tr')?.dataset.caseKey).toBe('CA-2');
    list.show('gone');
    expect(seen).toHaveBeenCalledOnce();
  });
});

const finding = (key: string, by: string, field = 'resolutionCode'): PastFinding => ({
  origin: location.origin,
  url: location.href,
  key,
  policy: by,
  at: '2026-03-03T08:00:00Z',
  from: 'Open',
  to: 'Resolved',
  outcome: 'incomplete',
  rule: 'S3-11',
  level: 'incomplete',
  code: 'missing',
  field,
  verdict: 'v',
  collected: '2026-04-01T00:00:00Z',
});

const leave = (): void => {
  there = false;
  host.looks.value += 1;
};

describe('findings that are kept', () => {
  it('count by change, not by rule', () => {
    const other = { ...finding('CA-1', SET), outcome: 'undocumented' as const, to: 'New' };
    expect(countKept([finding('CA-1', SET), finding('CA-1', SET, 'resolutionNotes'), other])).toEqual({
      broke: 1,
      silent: 1,
      partial: false,
    });
  });
});
