import type { ComponentChildren } from 'preact';
import type { Drawable } from './draw.ts';

/**
 * What the build takes for `preact/jsx-runtime` in the overlay (`wxt.config.ts`): the same elements as far as `drawIn`
 * looks at them, without the library behind them.
 */
export const jsx = (
  type: Drawable['type'],
  { ref = null, ...props }: Drawable['props'] & Pick<Drawable, 'ref'>,
  key?: unknown,
): Drawable => ({ type, props, ref, key });

export { jsx as jsxs };

export const Fragment = ({ children }: { readonly children?: ComponentChildren }): ComponentChildren =>
  children;
