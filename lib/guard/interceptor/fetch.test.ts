import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The channel to the other side: every request concerns it and is held. */
const channel = {
  open: vi.fn(() => ({ id: 1 })),
  judged: vi.fn(() => true),
  lapse: vi.fn(),
  hold: vi.fn((_question: unknown, answered: (go: boolean) => unknown) => {
    answer = answered;
  }),
};
let answer: (go: boolean) => unknown = () => undefined;
const native = vi.fn(async (request: Partial<Request>) => {
  if (request.signal?.aborted) throw new DOMException('aborted', 'AbortError');
  return new Response('sent');
});
const unhandled = vi.fn();

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  vi.doMock('./channel.ts', () => channel);
  // The document of these tests has on the object itself what a browser has on the prototype.
  vi.doMock('./safe.ts', async (real) => ({
    ...(await real<typeof import('./safe.ts')>()),
    signalOf: (request: Request) => request.signal,
    cloneOf: (request: Request) => request.clone(),
    readText: (request: Request) => request.text(),
    isAborted: (signal: AbortSignal) => signal.aborted,
    listen: (target: EventTarget, type: string, heard: () => void) => target.addEventListener(type, heard),
  }));
  vi.stubGlobal('fetch', native);
  process.on('unhandledRejection', unhandled);
  (await import('./fetch.ts')).wrapFetch();
});
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  vi.unstubAllGlobals();
});

const send = (signal: AbortSignal) => window.fetch(location.href, { method: 'POST', body: 'a=b', signal });
/** Rejections that nobody takes are told after the tasks that are due. */
const settled = () => new Promise((done) => setImmediate(done));

describe('a held fetch that the page aborts', () => {
  it('while it waits, lapses, sends nothing and rejects as an aborted one does', async () => {
    const over = new AbortController();
    const sent = send(over.signal);
    over.abort();
    await expect(sent).rejects.toThrow('aborted');
    expect(channel.lapse).toHaveBeenCalledTimes(1);
  });

  it('after it was let go or called off, is the real call’s concern alone', async () => {
    for (const go of [true, false]) {
      const over = new AbortController();
      const sent = send(over.signal).catch(() => undefined);
      answer(go);
      await sent;
      expect(channel.hold).toHaveBeenCalled();
      native.mockClear();
      over.abort();
      await settled();
      expect(native).not.toHaveBeenCalled();
      expect(unhandled).not.toHaveBeenCalled();
      expect(channel.lapse).not.toHaveBeenCalled();
    }
  });
});

it('a fetch that is aborted while its body is read is not asked about', async () => {
  const over = new AbortController();
  const body = new Blob(['a=b']);
  const sent = window.fetch(location.href, { method: 'POST', body, signal: over.signal });
  over.abort();
  await expect(sent).rejects.toThrow();
  expect(channel.judged).not.toHaveBeenCalled();
});

describe('a fetch that is asked about', () => {
  const { signal } = new AbortController();

  it('is the real call once it is let go, and not before', async () => {
    const sent = send(signal);
    await settled();
    expect(native).not.toHaveBeenCalled();
    answer(true);
    expect(await (await sent).text()).toBe('sent');
    expect(native).toHaveBeenCalledTimes(1);
  });

  it('rejects as an aborted one, unsent, once it is called off', async () => {
    const sent = send(signal);
    answer(false);
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(native).not.toHaveBeenCalled();
  });

  it('passes at once where nobody wants to judge it, or the judge lets it', async () => {
    channel.open.mockReturnValueOnce(null as never);
    expect(await (await send(signal)).text()).toBe('sent');
    expect(channel.judged).not.toHaveBeenCalled();
    channel.judged.mockReturnValueOnce(false);
    expect(await (await send(signal)).text()).toBe('sent');
    expect(channel.hold).not.toHaveBeenCalled();
  });

  it('is named by its method and address', async () => {
    channel.open.mockReturnValue(null as never);
    await window.fetch('/api/7', { method: 'PUT', body: 'a=b' });
    await window.fetch('/api/8');
    expect(channel.open.mock.calls).toEqual([
      ['fetch', 'PUT', '/api/7'],
      ['fetch', 'GET', '/api/8'],
    ]);
    channel.open.mockReturnValue({ id: 1 });
  });
});
