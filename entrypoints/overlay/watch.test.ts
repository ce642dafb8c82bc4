import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryAll } from '../../lib/hosts/query.ts';
import { watchDocument } from './watch.ts';

const read = vi.fn();
let stop = (): void => undefined;
/** What a reading takes, in milliseconds. */
let cost = 0;

function watch() {
  const made = watchDocument(read, ['data-status']);
  stop = made.stop;
  made.now();
  read.mockClear();
  return made;
}

/** Mutations are told of before the next task. */
const told = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const set = (value: string, on: Element = document.body) => on.setAttribute('data-status', value);

beforeEach(() => {
  vi.useFakeTimers();
  cost = 0;
  read.mockReset().mockImplementation(() => vi.advanceTimersByTime(cost));
  document.body.innerHTML = '<p>x</p><i></i>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('reads again', () => {
  it.each<[string, () => void]>([
    ['an attribute that it depends on', () => set('Closed')],
    ['a node', () => document.body.append('y')],
    ['a text in place', () => ((document.querySelector('p')?.firstChild as Text).data = 'z')],
  ])('after a change of %s, once', async (_, change) => {
    watch();
    change();
    await told();
    change();
    await pass(250);
    expect(read).toHaveBeenCalledOnce();
    await pass(5000);
    expect(read).toHaveBeenCalledOnce();
    set('Open again');
    await pass(250);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('after a change in a shadow root that was looked into, and in no other', async () => {
    const [seen, unseen] = [...document.querySelectorAll('p, i')].map((host) => {
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<b></b>';
      return root;
    });
    read.mockImplementation(() => queryAll(document, 'p >>> b'));
    watch();
    unseen?.replaceChildren();
    await pass(250);
    expect(read).not.toHaveBeenCalled();
    seen?.replaceChildren();
    await pass(250);
    expect(read).toHaveBeenCalledOnce();
  });

  it('not after what nothing depends on, nor once it is stopped', async () => {
    const { stop: end } = watch();
    document.body.setAttribute('data-other', '1');
    await pass(5000);
    end();
    set('Closed');
    await pass(5000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('keeps to its budget', () => {
  it('rests for long after readings that take long, and not for one that did by chance', async () => {
    const { now } = watch();
    cost = 40;
    now();
    set('one');
    await told();
    await pass(250);
    expect(read).toHaveBeenCalledTimes(2);
    set('two');
    await told();
    await pass(40 * 25 - 1);
    expect(read).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('reads half as often as long as the page does not come to rest, and as ever once it has', async () => {
    watch();
    const storm = setInterval(() => set(String(performance.now())), 10);
    await pass(260);
    expect(read).toHaveBeenCalledTimes(1);
    await pass(2000);
    expect(read).toHaveBeenCalledTimes(5);
    clearInterval(storm);
    await pass(5000);
    read.mockClear();
    set('calm');
    await told();
    await pass(250);
    expect(read).toHaveBeenCalledOnce();
  });

  it('hears what a page fires by itself as a sign like any other', async () => {
    watch();
    for (let i = 0; i < 1000; i += 1) document.body.dispatchEvent(new Event('input', { bubbles: true }));
    expect(read).not.toHaveBeenCalled();
    await pass(250);
    expect(read).toHaveBeenCalledOnce();
  });

  it('reads at once what a person picks, and once: `input` and `change` tell the same', () => {
    class Done extends Event {
      override readonly isTrusted = true;
    }
    watch();
    for (const type of ['input', 'change']) document.body.dispatchEvent(new Done(type, { bubbles: true }));
    expect(read).toHaveBeenCalledOnce();
  });

  it('hears no more of a flood of them until the page has been read, and then listens again', async () => {
    let heard = 0;
    class Fired extends Event {
      override get isTrusted(): boolean {
        heard += 1;
        return false;
      }
    }
    const flood = (): number => {
      heard = 0;
      for (let i = 0; i < 1000; i += 1) document.body.dispatchEvent(new Fired('input', { bubbles: true }));
      return heard;
    };
    watch();
    expect(flood()).toBeLessThan(200);
    await pass(250);
    expect(flood()).toBeGreaterThan(50);
  });
});
