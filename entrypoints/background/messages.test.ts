import { beforeEach, describe, expect, it } from 'vitest';
import type { EndedChange } from '../../lib/case/messages.ts';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import type { Sender } from '../../lib/platform/types.ts';
import { verdictIdBy } from '../../lib/policy/digest.ts';
import { NOW, ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;

beforeEach(() => {
  stage = setStage();
  platform = stage.platform;
});

const page: Sender = { tabId: 3, frameId: 0, documentId: 'D1', origin: ORIGIN };

describe('messages', () => {
  const findings = [{ rule: 'S-2', level: 'incomplete', field: 'notes', code: 'missing' } as const];
  const ended: EndedChange = {
    at: NOW,
    origin: ORIGIN,
    key: '7',
    policy: 'sample',
    digest: 'd',
    judgement: {
      asked: {
        case: { key: '7', status: 'Open', fields: { notes: 'They wrote this' }, unread: [] },
        change: { to: 'Resolved', actor: 'agent' },
      },
      verdict: { outcome: 'allowed', findings: [] },
      response: 'observe',
    },
    first: { response: 'block', verdict: { outcome: 'incomplete', findings } },
    door: 'save',
    end: 'mended',
  };

  beforeEach(async () => {
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite()]);
    await stage.start();
    platform.scripts.injections.length = 0;
  });

  it('wake the worker, and no more, while a page is still coming', async () => {
    expect(await platform.runtime.send({ type: 'wake', page: 'case' }, page)).toEqual({ ok: true });
    expect(platform.scripts.injections).toEqual([]);
  });

  it('bring the overlay into exactly the document that asked', async () => {
    expect(await platform.runtime.send({ type: 'present', page: 'case' }, page)).toEqual({ ok: true });
    const { documentId: _, ...frame } = page;
    await platform.runtime.send({ type: 'present', page: 'case' }, { ...frame, frameId: 5 });
    expect(platform.scripts.injections.map(({ target, file }) => ({ target, file }))).toEqual([
      { target: { tabId: 3, documentId: 'D1' }, file: 'overlay.js' },
      { target: { tabId: 3, frameId: 5 }, file: 'overlay.js' },
    ]);
  });

  it('get the dates that they ask for', async () => {
    const timers = [
      { start: '2026-01-31T09:00:00Z', after: { months: 1 } },
      { start: 'soon', after: { days: 1 } },
    ];
    const asked = { zone: 'Europe/Berlin', counting: { days: 'calendar' }, timers };
    expect(await platform.runtime.send({ type: 'dates', asked }, page)).toEqual({
      ok: true,
      dates: ['2026-02-28T10:00:00+01:00', null],
    });
    expect(await platform.runtime.send({ type: 'dates', asked: { ...asked, zone: 7 } }, page)).toMatchObject({
      ok: false,
    });
  });

  it('of a document that is gone fail quietly, other failures are told', async () => {
    platform.scripts.failNext = new Error('No frame with id 5 in tab with id 3.');
    expect(await platform.runtime.send({ type: 'present', page: 'case' }, page)).toEqual({ ok: true });
    platform.scripts.failNext = new Error("Could not load file: 'overlay.js'.");
    expect(await platform.runtime.send({ type: 'present', page: 'case' }, page)).toMatchObject({ ok: false });
  });

  it('write decisions and verifications', async () => {
    await platform.runtime.send({ type: 'decision', ended }, page);
    await platform.runtime.send({ type: 'verify', key: '7', field: 'category', value: 'Hardware' }, page);
    const { at, origin, key, policy, door, end, digest, judgement } = ended;
    const held = { outcome: 'incomplete', response: 'block', rules: ['S-2'] };
    const change = { from: 'Open', to: 'Resolved', actor: 'agent' };
    const line = { at, origin, key, policy, door, end, ...held, ...change };
    const id = verdictIdBy(digest, judgement.asked, judgement.verdict);
    expect(await stage.store.decisions.list()).toEqual([{ ...line, policyDigest: digest, verdict: id }]);
    expect(JSON.stringify(platform.local.data)).not.toContain('They wrote this');
    expect(platform.local.data[`verified:${ORIGIN}:7`]).toEqual({ category: { value: 'Hardware', at: NOW } });
  });

  it('with a text that is too long are kept, and the text is cut', async () => {
    const long = (what: string, most: number) => what.repeat(most).slice(0, most + 1);
    await platform.runtime.send(
      { type: 'decision', ended: { ...ended, end: 'overridden', reason: long('since ', 5000) } },
      page,
    );
    const [line] = await stage.store.decisions.list();
    expect(line).toMatchObject({ key: '7', end: 'overridden', reason: expect.stringMatching(/^since /) });
    const found = { origin: ORIGIN, url: `${ORIGIN}/7`, key: '7', policy: 'sample', outcome: 'forbidden' };
    const told = { ...found, rule: 'S-2', level: 'forbidden', code: 'locked', verdict: 'v', collected: NOW };
    const findings = [told, { ...told, rule: 'S-3', params: { value: long('Ada ', 500) } }];
    await platform.runtime.send({ type: 'findings', findings }, page);
    expect((await stage.store.findings.list()).map(({ rule }) => rule)).toEqual(['S-2', 'S-3']);
    const value = long('What they wrote. ', 50_000);
    await platform.runtime.send({ type: 'verify', key: '7', field: 'notes', value }, page);
    expect(await stage.store.verified.read(ORIGIN, '7')).toEqual({ notes: { value, at: NOW } });
  });

  it('write the decision though a warning for the next page can not be kept', async () => {
    const warned = {
      ...ended,
      end: 'passed',
      judgement: {
        ...ended.judgement,
        verdict: { outcome: 'undocumented', findings: [{ ...findings[0], level: 'undocumented' }] },
      },
    };
    platform.local.failNext = new Error('disk full');
    expect(await platform.runtime.send({ type: 'decision', ended: warned }, page)).toEqual({
      ok: false,
      error: 'disk full',
    });
    expect(await stage.store.decisions.list()).toMatchObject([{ key: '7', end: 'passed' }]);
  });

  it('open the page of findings', async () => {
    expect(await platform.runtime.send({ type: 'audit' }, page)).toEqual({ ok: true });
    expect(platform.tabs.opened).toEqual(['chrome-extension://fake/audit.html']);
  });

  it.each<[string, unknown, Sender]>([
    ['a site that is not on', { type: 'decision', ended }, { ...page, origin: 'https://evil.example' }],
    ['another port of the host', { type: 'options' }, { ...page, origin: 'https://desk.example' }],
    ['no tab', { type: 'options' }, { frameId: 0, origin: ORIGIN }],
    [
      'a page about another origin',
      { type: 'decision', ended: { ...ended, origin: 'https://a.example' } },
      page,
    ],
    ['an unknown type', { type: 'settings', value: {} }, page],
    ['a key too many', { type: 'options', also: 1 }, page],
    ['no object', null, page],
    ['an overlong text', { type: 'verify', key: '7', field: 'x'.repeat(300), value: '' }, page],
  ])('from %s are refused', async (_, message, sender) => {
    const before = JSON.stringify(platform.local.data);
    expect(await platform.runtime.send(message, sender)).toEqual({ ok: false, error: 'refused' });
    expect(JSON.stringify(platform.local.data)).toBe(before);
    expect(platform.runtime.optionsOpened).toBe(0);
  });

  it('show the state on the button, the worst frame first, until its document is gone', async () => {
    const say = (frameId: number, state: object) =>
      platform.runtime.send({ type: 'state', state }, { ...page, frameId, documentId: `D${frameId}` });
    await say(0, { on: true, key: '7', policy: 'sample' });
    expect(platform.badges.get(3)).toMatchObject({ text: '✓', title: 'popup_badgeOn' });
    await say(4, { on: true, why: 'reload' });
    expect(platform.badges.get(3)).toMatchObject({ text: '!' });
    await say(5, { on: false, why: 'failed', detail: 'x' });
    expect(platform.badges.get(3)).toMatchObject({ text: '×' });
    expect(platform.session.data['tab:3']).toHaveLength(3);
    for (const id of ['D4', 'D5']) platform.scripts.gone.add(id);
    await say(0, { on: true, key: '8' });
    expect(platform.badges.get(3)).toMatchObject({ text: '✓' });
    expect(platform.session.data['tab:3']).toHaveLength(1);
    platform.tabs.removed.tell(3);
    await platform.lock('tab:3', async () => undefined);
    expect(platform.session.data).not.toHaveProperty(['tab:3']);
  });
});
