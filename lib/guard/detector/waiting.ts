/** How long something may wait for the overlay, in milliseconds. */
const PATIENCE_MS = 1000;

export interface Waiting<T> {
  add(item: T): void;
  /** Hands over what matches; none of it lapses any more. */
  take(matches?: (item: T) => boolean): T[];
}

/** Keeps what can't be judged yet, each thing for a second at most. */
export function createWaiting<T>(lapse: (item: T) => void): Waiting<T> {
  const items = new Set<T>();
  const take = (matches: (item: T) => boolean = () => true) =>
    [...items].filter((item) => matches(item) && items.delete(item));
  return {
    take,
    add(item) {
      items.add(item);
      setTimeout(() => items.delete(item) && lapse(item), PATIENCE_MS);
    },
  };
}
