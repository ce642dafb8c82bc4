const INTERVAL_MS = 40;

/** How long an operation waits for its condition, in milliseconds. */
export const PATIENCE_MS = 8_000;

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
