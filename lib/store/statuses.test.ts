import { describe, expect, it } from 'vitest';
import { FakePlatform } from '../platform/fake.ts';
import { createStore } from './index.ts';
import { type KnownCase, statusMemory } from './statuses.ts';

const ORIGIN = 'https://desk.example';
const NOW = '2026-11-22T10:00:00.000Z';

function setUp() {
  const platform = new FakePlatform();
  const memory = statusMemory(platform);
  const known = (key: string, more: Partial<KnownCase> = {}): KnownCase => ({
    ...{ origin: ORIGIN, key, status: 'Open', at: NOW, before: [], tries: [] },
    ...more,
  });
  const put = (item: KnownCase) => memory.change(item.origin, item.key, async () => item);
  const read = async (key: string, origin = ORIGIN): Promise<KnownCase | undefined> => {
    let found: KnownCase | undefined;
    await memory.change(origin, key, async (one) => {
      found = one;
      return one;
    });
    return found;
  };
  return { platform, memory, known, put, read };
}

describe('the memory of statuses', () => {
  it('keeps cases apart by key and origin', async () => {
    const { known, put, read } = setUp();
    await put(known('7'));
    await put(known('7', { origin: 'https://other.example', status: 'Closed' }));
    expect((await read('7'))?.status).toBe('Open');
    expect((await read('7', 'https://other.example'))?.status).toBe('Closed');
    expect(await read('8')).toBeUndefined();
  });

  it('writes nothing where nothing changed', async () => {
    const { platform, known, put, read } = setUp();
    await put(known('7'));
    const { writes } = platform.local;
    await read('7');
    expect(platform.local.writes).toBe(writes);
  });

  it('is bounded in count and size, whatever pages say; what was looked at last stays', async () => {
    const { platform, known, put, read } = setUp();
    const long = 'x'.repeat(190);
    const wide = { status: long, before: Array.from({ length: 6 }, () => long) };
    for (let i = 0; i < 2600; i++) await put(known(`${i}`, i % 2 ? wide : {}));
    const blocks = Object.values(platform.local.data).map((value) => JSON.stringify(value).length);
    expect(blocks.length).toBeLessThanOrEqual(64);
    expect(Math.max(...blocks)).toBeLessThan(12_100);
    expect(await read('2599')).toBeDefined();
    expect(await read('0')).toBeUndefined();
  });

  it('does not keep what is too long to be a status', async () => {
    const { platform, known, put } = setUp();
    await put(known('7', { status: 'x'.repeat(300) }));
    expect(platform.local.data).toEqual({});
  });

  it.each<[string, unknown]>([
    ['text', 'damaged'],
    ['another version', { version: 2, cases: [] }],
    ['a block without cases', { version: 1 }],
    ['cases that are none', { version: 1, cases: [null, 7, { key: '7', origin: ORIGIN, status: 1 }] }],
  ])('forgets %s in its place, and goes on', async (_, raw) => {
    const { platform, known, put, read } = setUp();
    await put(known('7'));
    const [block = ''] = Object.keys(platform.local.data);
    platform.local.data[block] = raw;
    expect(await read('7')).toBeUndefined();
    await put(known('7', { status: 'Closed' }));
    expect((await read('7'))?.status).toBe('Closed');
  });

  it('goes with the log', async () => {
    const { platform, known, put } = setUp();
    await put(known('7'));
    await createStore(platform, () => NOW).decisions.clear();
    expect(platform.local.data).toEqual({});
  });
});
