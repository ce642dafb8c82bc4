import { describe, expect, it } from 'vitest';
import type { Decision, PastFinding } from '../case/messages.ts';
import { FakePlatform } from '../platform/fake.ts';
import { LOG_LINES } from './decisions.ts';
import { CASE_FINDINGS, CASES, FINDINGS_SIZE } from './findings.ts';
import { createStore } from './index.ts';
import type { SetAside } from './set-aside.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const ORIGIN = 'https://desk.example';
const decision = (key: string): Decision => ({
  at: NOW,
  origin: ORIGIN,
  key,
  policy: 'p',
  verdict: 'v',
  from: 'Open',
  door: 'save',
  outcome: 'incomplete',
  response: 'block',
  rules: ['S3-27'],
  end: 'overridden',
  reason: 'customer on the phone',
});
const finding = (change: Partial<PastFinding> = {}): PastFinding => ({
  origin: ORIGIN,
  url: `${ORIGIN}/7`,
  key: '7',
  policy: 'p',
  at: NOW,
  to: 'Closed',
  outcome: 'incomplete',
  rule: 'S3-27',
  level: 'incomplete',
  code: 'missing',
  field: 'resolutionNotes',
  verdict: 'v',
  collected: NOW,
  ...change,
});
function setUp() {
  const platform = new FakePlatform();
  return { platform, store: createStore(platform, () => NOW) };
}

describe('the decision log', () => {
  it('keeps lines in order, each write a block and not the log', async () => {
    const { platform, store } = setUp();
    for (let i = 0; i < 250; i++) await store.decisions.append(decision(String(i)));
    expect((await store.decisions.list()).map((line) => line.key)).toEqual(
      Array.from({ length: 250 }, (_, i) => String(i)),
    );
    const sizes = Object.values(platform.local.data).map((value) => JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThan(40_000);
  });

  it('is cleared whole, of blocks too that it lost count of', async () => {
    const { platform, store } = setUp();
    await store.decisions.append(decision('1'));
    platform.local.data['decisions:7'] = [decision('2')];
    platform.local.data[`carried:${ORIGIN}`] = { key: '2', at: NOW, told: { key: 'warned' } };
    await store.decisions.clear();
    expect(platform.local.data).toEqual({});
  });

  it('loses no line to another writer', async () => {
    const { platform, store } = setUp();
    const other = createStore(platform);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? store : other).decisions.append(decision(`${i}`))),
    );
    expect(await store.decisions.list()).toHaveLength(30);
  });

  it('is a ring', async () => {
    const { platform, store } = setUp();
    const total = LOG_LINES + 150;
    for (let i = 0; i < total; i++) await store.decisions.append(decision(String(i)));
    const lines = await store.decisions.list();
    expect(lines.length).toBeGreaterThan(LOG_LINES - 100);
    expect(lines.length).toBeLessThanOrEqual(LOG_LINES);
    expect(lines.at(-1)?.key).toBe(String(total - 1));
    expect(Object.keys(platform.local.data).length).toBeLessThanOrEqual(LOG_LINES / 100 + 1);
  });

  it('finds its blocks again when its head is damaged, and sets a damaged line aside', async () => {
    const { platform, store } = setUp();
    for (let i = 0; i < 130; i++) await store.decisions.append(decision(String(i)));
    platform.local.data.decisions = 'damaged';
    (platform.local.data['decisions:1'] as unknown[]).push({ odd: 1 });
    expect(await store.decisions.list()).toHaveLength(130);
    await store.decisions.append(decision('130'));
    expect((await store.decisions.list()).at(-1)?.key).toBe('130');
    expect((platform.local.data.setAside as SetAside[])[0]).toMatchObject({
      key: 'decisions:1',
      raw: { odd: 1 },
    });
  });

  it('can be cleared', async () => {
    const { platform, store } = setUp();
    await store.decisions.append(decision('1'));
    await store.decisions.clear();
    expect(await store.decisions.list()).toEqual([]);
    expect(platform.local.data).toEqual({});
  });
});

describe('findings', () => {
  it('of the same past change are kept once, with the newer judgement', async () => {
    const { store } = setUp();
    await store.findings.add([finding(), finding({ field: 'resolutionCode' })]);
    await store.findings.add([finding({ verdict: 'newer' }), finding({ key: '8' })]);
    const list = await store.findings.list();
    expect(list.map(({ key, field, verdict }) => [key, field, verdict])).toEqual([
      ['7', 'resolutionNotes', 'newer'],
      ['7', 'resolutionCode', 'v'],
      ['8', 'resolutionNotes', 'v'],
    ]);
  });

  it('of changes that were made at other times are kept apart', async () => {
    const { store } = setUp();
    await store.findings.add([finding(), finding({ at: '2026-11-21T10:00:00+09:00' })]);
    const { at: _, ...unknown } = finding();
    await store.findings.add([unknown]);
    expect((await store.findings.list()).map(({ at }) => at)).toEqual([
      NOW,
      '2026-11-21T10:00:00+09:00',
      undefined,
    ]);
  });

  it('that are damaged are left out, and set aside by the next writing', async () => {
    const { platform, store } = setUp();
    platform.local.data[`findings:${ORIGIN}:7`] = [{ odd: 1 }, finding()];
    expect(await store.findings.list()).toEqual([finding()]);
    await store.findings.add([finding({ rule: 'S3-28' })]);
    expect((await store.findings.list()).map(({ rule }) => rule)).toEqual(['S3-27', 'S3-28']);
    expect(platform.local.data.setAside).toMatchObject([{ raw: { odd: 1 } }]);
  });

  it('are bounded per case', async () => {
    const { store } = setUp();
    const many = Array.from({ length: CASE_FINDINGS + 20 }, (_, i) => finding({ rule: `r${i}` }));
    await store.findings.add(many);
    expect((await store.findings.list()).at(-1)?.rule).toBe(`r${CASE_FINDINGS + 19}`);
    expect(await store.findings.list()).toHaveLength(CASE_FINDINGS);
  });

  it('of too many cases are refused with advice, known cases still taken', async () => {
    const { platform, store } = setUp();
    for (let i = 0; i < CASES; i++) platform.local.data[`findings:${ORIGIN}:${i}`] = [];
    await expect(store.findings.add([finding({ key: 'new' })])).rejects.toThrow(/Export and clear/);
    await store.findings.add([finding()]);
    await store.findings.clear();
    expect(platform.local.data).toEqual({});
  });
});

it('findings leave room for settings and the log', async () => {
  const { platform, store } = setUp();
  const large = Array.from({ length: CASE_FINDINGS }, (_, i) =>
    finding({ rule: `r${i}`, params: { value: 'x'.repeat(500) } }),
  );
  const { length } = JSON.stringify(large);
  for (let i = 0; i * length < FINDINGS_SIZE; i++) platform.local.data[`findings:${ORIGIN}:${i}`] = large;
  await expect(store.findings.add([finding({ key: 'new' })])).rejects.toThrow(/Export and clear/);
  await store.findings.add([finding({ key: '1' })]);
});

it('each log tells of its own changes, and of no others', async () => {
  const { platform, store } = setUp();
  const heard: string[] = [];
  store.decisions.onChanged(() => heard.push('decisions'));
  store.findings.onChanged(() => heard.push('findings'));
  store.setAside.onChanged(() => heard.push('setAside'));
  await store.decisions.append(decision('1'));
  await store.findings.add([finding()]);
  await platform.local.set({ setAside: [] });
  await store.verified.set(ORIGIN, '7', 'category', 'Hardware');
  expect(heard).toEqual(['decisions', 'findings', 'setAside']);
});

it('a change whose time the tool tells in its own zone keeps that time', async () => {
  const { store } = setUp();
  const outside: Decision = {
    ...decision('1'),
    door: 'outside',
    end: 'seen',
    changed: '2026-11-22T19:00:00+09:00',
  };
  await store.decisions.append(outside);
  expect(await store.decisions.list()).toEqual([outside]);
});

describe('verifications', () => {
  it('keep value and time per field until taken back', async () => {
    const { platform, store } = setUp();
    await store.verified.set(ORIGIN, '7', 'category', 'Hardware');
    await store.verified.set(ORIGIN, '7', 'priority', '');
    expect(await store.verified.read(ORIGIN, '7')).toEqual({
      category: { value: 'Hardware', at: NOW },
      priority: { value: '', at: NOW },
    });
    await store.verified.set(ORIGIN, '7', 'category', null);
    await store.verified.set(ORIGIN, '7', 'priority', null);
    expect(platform.local.data).toEqual({});
  });

  it('that are damaged count as none, and old ones are forgotten', async () => {
    const { platform, store } = setUp();
    platform.local.data[`verified:${ORIGIN}:1`] = { category: { value: 3 } };
    platform.local.data[`verified:${ORIGIN}:2`] = { category: { value: 'x', at: '2026-01-01T00:00:00Z' } };
    await store.verified.set(ORIGIN, '3', 'category', 'x');
    expect(await store.verified.read(ORIGIN, '1')).toEqual({});
    await store.verified.prune();
    expect(Object.keys(platform.local.data)).toEqual([`verified:${ORIGIN}:3`]);
  });
});
