const INTERVAL_MS = 40;

/** How long an operation waits for its condition, in milliseconds. */
export const PATIENCE_MS = 8_000;

/** A text as part of what is shown, its pattern, or several of both at once. */
export type Wanted = string | RegExp | readonly (string | RegExp)[];

/** What of it is not in a text. */
export const lacking = (text: string, wanted: Wanted): (string | RegExp)[] =>
  (wanted instanceof RegExp || typeof wanted === 'string' ? [wanted] : wanted).filter((one) =>
    typeof one === 'string' ? !text.includes(one) : !one.test(text),
  );

/**
 * Asks again until the answer is neither `undefined` nor `false`.
 * @param what said in the error if it never comes, with what was seen last
 */
export async function until<T>(
  what: () => string | Promise<string>,
  ask: () => Promise<T | undefined | false>,
  timeout = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms: ${await what()}`);
    await new Promise((next) => setTimeout(next, INTERVAL_MS));
  }
}
