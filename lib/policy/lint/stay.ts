import type { TimeCondition } from '../vocabulary.ts';

const MILLISECONDS = { minutes: 60e3, hours: 36e5, days: 864e5 } as const;

/** A time in the status, in milliseconds, that fits; empty if nothing is asked, undefined if none fits. */
export function stayFor(conditions: readonly TimeCondition[]): { readonly stay?: number } | undefined {
  if (conditions.length === 0) return {};
  const bounds = (name: 'min' | 'max', none: number) =>
    conditions.map((one) => (one[name] ?? none) * MILLISECONDS[one.timeInStatus]);
  const [least, most] = [
    Math.max(0, ...bounds('min', 0)),
    Math.min(...bounds('max', Number.POSITIVE_INFINITY)),
  ];
  if (least > most) return undefined;
  return { stay: Math.ceil(least) };
}
