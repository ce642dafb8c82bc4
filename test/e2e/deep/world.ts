import type { CDPSession, Page } from 'playwright';
import { until } from '../harness/wait.ts';

interface Context {
  readonly id: number;
  readonly name: string;
  readonly auxData?: { readonly type?: string; readonly frameId?: string };
}

/** The world of our scripts in the documents of a page: what no page can reach, a test can look into. */
export class OwnWorld {
  readonly #session: CDPSession;
  readonly #contexts = new Map<number, Context>();

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Runtime.executionContextCreated', ({ context }) => this.#contexts.set(context.id, context));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#contexts.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
  }

  static async of(page: Page): Promise<OwnWorld> {
    const world = new OwnWorld(await page.context().newCDPSession(page));
    await world.#session.send('Runtime.enable');
    return world;
  }

  /** How many of the page's documents have it now. */
  get count(): number {
    return this.#own().length;
  }

  /** Runs an expression in the document that has it, and gives its value. Waits until there is exactly one. */
  async run<T>(expression: string): Promise<T> {
    const context = await until(
      () => `${this.count} documents have our scripts, not one`,
      async () => (this.count === 1 ? this.#own()[0] : undefined),
    );
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: context.id,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as T;
  }

  #own(): Context[] {
    return [...this.#contexts.values()].filter(
      ({ name, auxData }) => auxData?.type === 'isolated' && name === 'Caserail',
    );
  }
}
