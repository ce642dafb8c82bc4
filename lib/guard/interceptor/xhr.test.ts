import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The channel to the other side: every request concerns it, and is held if its body says "Closed". */
const channel = {
  open: vi.fn((kind: string) => ({ id: 1, kind })),
  judged: vi.fn((_question: unknown, text: string | null) => text?.includes('Closed') ?? false),
  lapse: vi.fn(),
  hold: vi.fn((_question: unknown, answered: (go: boolean) => unknown) => {
    answer = answered;
  }),
};
let answer: (go: boolean) => unknown;
/** Bodies that left. */
let sent: unknown[];

/** As much of the browser's own as a page sees of it; a new one each time, since it is wrapped. */
const browsersOwn = () =>
  class extends EventTarget {
    readyState = 0;
    open(..._: unknown[]): void {
      this.readyState = 1;
    }
    send(body: unknown): void {
      sent.push(body);
    }
    abort(): void {
      this.readyState = 0;
    }
  };

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  sent = [];
  vi.doMock('./channel.ts', () => channel);
  // The document of these tests has on the object itself what a browser has on the prototype.
  vi.doMock('./safe.ts', async (real) => ({
    ...(await real<typeof import('./safe.ts')>()),
    readText: (request: Request) => request.text(),
    dispatch: (target: EventTarget, event: Event) => target.dispatchEvent(event),
  }));
  vi.stubGlobal('XMLHttpRequest', browsersOwn());
  (await import('./xhr.ts')).wrapXhr();
});
afterEach(() => void vi.unstubAllGlobals());

function send(body: unknown, wait = true): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open('PUT', '/api/v1/tickets/7', wait);
  xhr.send(body as XMLHttpRequestBodyInit);
  return xhr;
}

const closing = () => new Blob(['{"status":"Closed"}'], { type: 'application/json' });
const saving = () => new Blob(['{"status":"Open"}'], { type: 'application/json' });

describe('a request whose body takes time to read', () => {
  it('is judged by what it says, and leaves once it is let go', async () => {
    const body = closing();
    send(body);
    await vi.waitFor(() => expect(channel.hold).toHaveBeenCalledTimes(1));
    expect(channel.judged).toHaveBeenCalledWith(expect.anything(), '{"status":"Closed"}');
    expect(sent).toEqual([]);
    answer(true);
    expect(sent).toEqual([body]);
  });

  it('leaves by itself, as it is, if nothing stands against it', async () => {
    const body = saving();
    send(body);
    await vi.waitFor(() => expect(sent).toEqual([body]));
    expect(channel.hold).not.toHaveBeenCalled();
  });

  it('is gone if the page takes it back meanwhile', async () => {
    const aborted = vi.fn();
    const xhr = send(closing());
    xhr.addEventListener('abort', aborted);
    xhr.abort();
    expect(aborted).toHaveBeenCalledTimes(1);
    send(saving());
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(channel.judged).toHaveBeenCalledTimes(1);
    expect(channel.hold).not.toHaveBeenCalled();
  });

  it('leaves at once where the page waits for it: nobody can be asked in time', () => {
    send(closing(), false);
    expect(sent).toHaveLength(1);
  });
});

it('a body that reads at once is held at once', () => {
  send('{"status":"Closed"}');
  expect(channel.hold).toHaveBeenCalledTimes(1);
  expect(sent).toEqual([]);
});
