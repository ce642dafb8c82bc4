import type { BrowserContext } from 'playwright';
import type { Browser as Puppeteer } from 'puppeteer-core';
import { until } from '../harness/wait.ts';

/** One line of what the judge saw; see `extension.ts`. */
export type Entry = Readonly<Record<string, unknown>>;

/** A page, driven by expressions that run in its own world, which may be hostile to a driver's own code. */
export interface RawTab {
  go(url: string): Promise<unknown>;
  run(expression: string): Promise<unknown>;
  /** A real click in the middle of the element. */
  click(selector: string): Promise<void>;
  press(key: string): Promise<void>;
}

export class Tab {
  readonly #raw: RawTab;

  constructor(raw: RawTab) {
    this.#raw = raw;
  }

  run<T = unknown>(expression: string): Promise<T> {
    return this.#raw.run(expression) as Promise<T>;
  }

  click(selector: string): Promise<void> {
    return this.#raw.click(selector);
  }

  press(key: string): Promise<void> {
    return this.#raw.press(key);
  }

  async go(url: string): Promise<void> {
    await this.#raw.go(url);
  }

  /** Loads a case page and waits for the judge, which then holds what `hold` names. */
  async judged(url: string, hold: string): Promise<void> {
    await this.go(url);
    await this.see('ready');
    await this.hold(hold);
  }

  /** Waits for an attribute `data-…` of the root element. */
  see(name: string): Promise<string> {
    return until(
      async () => `no data-${name}; log: ${JSON.stringify(await this.log())}`,
      async () =>
        (await this.run<string | null>(`document.documentElement.getAttribute('data-${name}')`)) ?? undefined,
    );
  }

  hold(what: string): Promise<unknown> {
    return this.run(`document.documentElement.setAttribute('data-hold', '${what}')`);
  }

  async log(): Promise<Entry[]> {
    const text = (await this.run<string | null>(`document.documentElement.getAttribute('data-log')`)) ?? '';
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry);
  }

  /** Waits for a line that has these entries. */
  logged(wanted: Entry): Promise<Entry> {
    const has = (line: Entry) => Object.entries(wanted).every(([key, value]) => line[key] === value);
    return until(
      async () => `no ${JSON.stringify(wanted)} in ${JSON.stringify(await this.log())}`,
      async () => (await this.log()).find(has),
    );
  }

  /** Has the judge do something: `replay`; `answer`, true or false; `reset`, with values. */
  tell(...order: unknown[]): Promise<unknown> {
    return this.run(`__tell(${JSON.stringify(JSON.stringify(order))})`);
  }
}

const POINT = (selector: string) => `(() => {
  const box = Document.prototype.querySelector.call(document, ${JSON.stringify(selector)}).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})()`;

export async function chromiumTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  return new Tab({
    run,
    go: (url) => page.goto(url),
    press: (key) => page.keyboard.press(key),
    click: async (selector) => page.mouse.click(...((await run(POINT(selector))) as [number, number])),
  });
}

export async function firefoxTab(browser: Puppeteer): Promise<Tab> {
  const page = await browser.newPage();
  const run = (expression: string) => page.evaluate(expression) as Promise<unknown>;
  return new Tab({
    run,
    go: (url) => page.goto(url),
    press: async (keys) => {
      const [modifier, key] = keys.split('+') as ['Control', 's'];
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },
    click: async (selector) => page.mouse.click(...((await run(POINT(selector))) as [number, number])),
  });
}
