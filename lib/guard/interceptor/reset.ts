import type { Reset } from '../bridge.ts';
import { descriptorOf } from './safe.ts';

type Bag = Record<string, unknown>;

const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** An object's own writable data, so that neither prototypes nor accessors are touched; else undefined. */
const own = (owner: unknown, key: string): unknown => {
  const found = isObject(owner) || typeof owner === 'function' ? descriptorOf(owner, key) : undefined;
  return found?.writable ? found.value : undefined;
};

/** Puts page variables back. Only what is there, holds a primitive and can be written is written. */
export function resetValues(list: readonly Reset[]): void {
  for (let i = 0; i < list.length; i++) {
    // By index: destructuring would run the page's array iterator.
    const { 0: keys, 1: value } = list[i] as Reset;
    const last = keys.length - 1;
    let owner: unknown = window;
    for (let k = 0; k < last; k++) owner = own(owner, keys[k] as string);
    const key = keys[last] as string;
    const now = own(owner, key);
    if (now !== undefined && typeof now !== 'function' && !isObject(now)) (owner as Bag)[key] = value;
  }
}
