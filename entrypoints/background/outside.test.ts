import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, EndedChange, FoundStep } from '../../lib/case/messages.ts';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import type { Sender } from '../../lib/platform/types.ts';
import { NOW, ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;

beforeEach(async () => {
  stage = setStage();
  platform = stage.platform;
  platform.permissions.grant(PATTERN);
  await stage.keep([sampleSite({ bindings: [{ policy: 'sample', labels: { open: ['In Arbeit'] } }] })]);
  await stage.start();
});

/** Each document in a tab of its own. */
const page = (documentId: string): Sender => ({
  tabId: documentId.charCodeAt(0),
  frameId: 0,
  documentId,
  origin: ORIGIN,
});

/** A document tells what it shows. */
const shows = (documentId: string, status: string, more: object = {}): Promise<Answer> =>
  platform.runtime.send(
    { type: 'state', state: { on: true, key: '7', policy: 'sample', status, ...more } },
    page(documentId),
  ) as Promise<Answer>;

const step = (from: string, to: string, more: Partial<FoundStep> = {}): FoundStep => ({
  ...{ policy: 'sample', verdict: 'v', from, to, outcome: 'incomplete', rules: ['X-1'], ...more },
});

const finds = (documentId: string, from: string, to: string): Promise<Answer> =>
  platform.runtime.send(
    { type: 'found', news: { key: '7', from, to }, steps: [step(from, to, { steps: 'unknown' })] },
    page(documentId),
  ) as Promise<Answer>;

const ends = (
  end: EndedChange['end'],
  change: object,
  target: string,
  outcome = 'allowed',
): Promise<unknown> =>
  platform.runtime.send(
    {
      type: 'decision',
      ended: {
        ...{ at: NOW, origin: ORIGIN, key: '7', policy: 'sample', digest: 'd', door: 'case/save', end },
        judgement: {
          asked: { case: { status: 'Open' }, change },
          verdict: { outcome, findings: [] },
          response: 'observe',
          target,
        },
      },
    },
    page('A'),
  );

const found = async () => (await stage.store.decisions.list()).filter(({ door }) => door === 'outside');

describe('a status that was changed elsewhere', () => {
  it('is told to the next page, and noted once for all pages', async () => {
    expect(await shows('A', 'Open')).toEqual({ ok: true });
    const news = { key: '7', from: 'Open', to: 'Closed', since: NOW };
    expect(await shows('B', 'Closed')).toEqual({ ok: true, news });
    expect(await shows('C', 'Closed')).toEqual({ ok: true, news });
    expect(await finds('B', 'Open', 'Closed')).toEqual({ ok: true, noted: true });
    expect(await finds('C', 'Open', 'Closed')).toEqual({ ok: true });
    expect(await found()).toEqual([
      {
        ...{ at: NOW, origin: ORIGIN, key: '7', policy: 'sample', verdict: 'v', from: 'Open', to: 'Closed' },
        ...{ outcome: 'incomplete', rules: ['X-1'], steps: 'unknown' },
        ...{ door: 'outside', response: 'observe', end: 'seen' },
      },
    ]);
    expect(await shows('D', 'Closed')).toEqual({ ok: true });
  });

  it('that went on meanwhile is told again from where it is', async () => {
    await shows('A', 'Open');
    await shows('B', 'Closed');
    await finds('B', 'Open', 'Closed');
    const late = await finds('C', 'Open', 'Parked');
    expect(late).toMatchObject({ news: { from: 'Closed', to: 'Parked' } });
    expect(await found()).toHaveLength(1);
  });

  it('is none in other words for the same status, nor without a policy or a status', async () => {
    await shows('A', 'Open');
    expect(await shows('B', 'In Arbeit')).toEqual({ ok: true });
    expect(await shows('C', '')).toEqual({ ok: true });
    expect(await shows('D', 'Closed', { policy: undefined })).toEqual({ ok: true });
    expect(await shows('D', 'Closed')).toHaveProperty('news');
  });

  it('is not told by what a page has shown for a while', async () => {
    await shows('A', 'Open');
    await shows('B', 'Closed');
    await finds('B', 'Open', 'Closed');
    expect(await shows('A', 'Open')).toEqual({ ok: true });
    // A page that came back from the browser's memory: only it can tell.
    expect(await shows('E', 'Open')).toMatchObject({ news: { to: 'Open', doubtful: true } });
  });

  it('outlives the worker, and a memory that is damaged or cleared forgets', async () => {
    await shows('A', 'Open');
    await stage.store.decisions.clear();
    expect(await shows('B', 'Closed')).toEqual({ ok: true });
    expect(await shows('C', 'Open')).toHaveProperty('news');
    for (const key of Object.keys(platform.local.data))
      if (key.startsWith('statuses:')) platform.local.data[key] = { version: 9, cases: 'x' };
    expect(await shows('D', 'Open')).toEqual({ ok: true });
  });
});

describe('a change of ours', () => {
  it.each<[EndedChange['end'], object, string, string]>([
    ['passed', { to: 'Closed' }, 'closed', 'allowed'],
    ['overridden', { to: 'Closed' }, 'closed', 'incomplete'],
    ['seen', { action: 'Close' }, 'closed', 'incomplete'],
    ['passed', { action: 'Escalate' }, 'escalate', 'undocumented'],
  ])('that %s explains what follows', async (end, change, target, outcome) => {
    await shows('A', 'Open');
    await ends(end, change, target, outcome);
    expect(await shows('B', 'Closed')).toEqual({ ok: true });
    expect(await found()).toEqual([]);
  });

  it.each<[EndedChange['end'], object, string, string]>([
    ['cancelled', { to: 'Closed' }, 'closed', 'incomplete'],
    ['lapsed', { to: 'Closed' }, 'closed', 'incomplete'],
    ['passed', { action: 'Update' }, 'update', 'undocumented'],
    ['passed', { to: 'Parked' }, 'parked', 'unknown'],
  ])('that was %s to something else explains nothing', async (end, change, target, outcome) => {
    await shows('A', 'Open');
    await ends(end, change, target, outcome);
    expect(await shows('B', 'Closed')).toHaveProperty('news');
  });

  it('from a list explains a case that was never shown before', async () => {
    await ends('passed', { to: 'Closed' }, 'closed');
    expect(await shows('B', 'Closed')).toEqual({ ok: true });
    expect(await shows('C', 'Open')).toHaveProperty('news');
  });
});

describe('what a page claims', () => {
  it.each<[string, object]>([
    ['no steps', { news: { key: '7', from: 'Open', to: 'Closed' }, steps: [] }],
    [
      'a step too much of something',
      { news: { key: '7', from: 'Open', to: 'Closed' }, steps: [{ ...step('a', 'b'), by: 'Dana' }] },
    ],
    [
      'a thousand steps',
      {
        news: { key: '7', from: 'Open', to: 'Closed' },
        steps: Array.from({ length: 1000 }, () => step('a', 'b')),
      },
    ],
  ])('with %s is refused', async (_, claim) => {
    await shows('A', 'Open');
    expect(await platform.runtime.send({ type: 'found', ...claim }, page('A'))).toMatchObject({ ok: false });
  });

  it('of a case that is as it was leaves no line', async () => {
    await shows('A', 'Open');
    expect(await finds('A', 'Closed', 'Open')).toEqual({ ok: true });
    expect(await found()).toEqual([]);
  });
});
