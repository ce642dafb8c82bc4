import axe from 'axe-core';
import type { Page } from 'playwright';
import { worldOf } from './cdp.ts';
import { closedRoots } from './roots.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is looked at: everything, or the colours alone, which are all that differs between light and dark. */
export type Look = 'everything' | 'colours';

/** Calls axe-core where its source has run, and tells each violation by rule, place and what to do. */
const call = (look: Look, scope: string): string => {
  const runOnly = look === 'colours' ? ['color-contrast'] : { type: 'tag', values: TAGS };
  // The one rule of these tags that is off unless it is asked for.
  const rules = look === 'colours' ? {} : { 'target-size': { enabled: true } };
  const options = JSON.stringify({ runOnly, rules, resultTypes: ['violations'] });
  return `axe.run(${scope}, ${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => [id, target.flat().join(' '), html, failureSummary].join('\\n'))))`;
};

const READY = `typeof axe === 'object' || (() => { ${axe.source}; })()`;

/** What runs an expression where the page's own scripts run. */
interface Evaluates {
  evaluate<T>(expression: string): Promise<T>;
}

/** What a page of our own, or the popup, does against the accessibility guidelines; nothing is the aim. */
export async function violations(page: Evaluates, look: Look = 'everything'): Promise<string[]> {
  await page.evaluate(READY);
  return page.evaluate<string[]>(call(look, 'document'));
}

/** As {@link violations}, of what Caserail draws over a page, in its closed root. */
export async function panelViolations(page: Page, look: Look = 'everything'): Promise<string[]> {
  const found = (await closedRoots(page)).map(async ({ session, frameId, objectId }) => {
    const contextId = await worldOf(session, frameId);
    await session.send('Runtime.callFunctionOn', {
      objectId,
      // Only the world of the tests sees the root as open.
      functionDeclaration: `function () {
        Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
        globalThis.caserailRoot = this.host;
      }`,
    });
    const evaluate = (expression: string) =>
      session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    await evaluate(READY);
    const { result, exceptionDetails } = await evaluate(call(look, 'caserailRoot'));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as string[];
  });
  return (await Promise.all(found)).flat();
}
