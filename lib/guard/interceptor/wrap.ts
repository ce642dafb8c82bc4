import { apply, defineProperty, descriptorOf, SafeProxy } from './safe.ts';

type AnyFunction = (...args: never[]) => unknown;

/**
 * Looks at a call before it happens. Returns what to do in its place, or null to let it happen untouched.
 * @param native calls the real function with these arguments
 */
export type Look<S> = (
  self: S,
  args: readonly unknown[],
  native: (args: readonly unknown[]) => unknown,
) => (() => unknown) | null;

/**
 * Puts a function in the place of `owner[name]`. A proxy: name, length, properties and source text are those of the real
 * one. Whatever goes wrong in `look`, the real call happens.
 */
export function wrap<S>(owner: object, name: string, look: Look<S>): void {
  const found = descriptorOf(owner, name);
  if (!found?.value) return;
  const handler = {
    __proto__: null,
    apply(native: AnyFunction, self: S, args: readonly unknown[]) {
      let instead: (() => unknown) | null = null;
      try {
        instead = look(self, args, (given) => apply(native, self, given));
      } catch {
        // Ours or the page's, the real call tells: it throws by itself where it has reason to.
      }
      return instead ? instead() : apply(native, self, args);
    },
  } as unknown as ProxyHandler<AnyFunction>;
  found.value = new SafeProxy(found.value, handler);
  defineProperty(owner, name, found);
}
