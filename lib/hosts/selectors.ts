/** The keys of a profile under which a selector stands. */
const KEYS = new Set([
  'selector',
  'submitter',
  'present',
  'each',
  'active',
  'focus',
  'click',
  'loaded',
  'item',
  'part',
]);

const isAnswer = (value: unknown): boolean => typeof value === 'object' && value !== null && 'lists' in value;

/**
 * Every selector in a part of a profile, each once, sorted: for the tests that hold them against pages. Those of pages that
 * only answer (`api`) are none of the shown page's.
 * @param part any part of a profile, as plain data
 */
export function selectorsIn(part: unknown): string[] {
  const found = new Set<string>();
  const walk = (at: unknown): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const [key, value] of Object.entries(at)) {
      if (typeof value === 'string' && KEYS.has(key)) found.add(value);
      else if (key !== 'api' && !isAnswer(value)) walk(value);
    }
  };
  walk(part);
  return [...found].sort();
}
