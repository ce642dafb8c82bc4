import type { ComponentChildren } from 'preact';
import type { Drawable } from './draw.ts';

type Given = Drawable['props'] & Pick<Drawable, 'key' | 'ref'>;

/** Makes an element as far as `drawIn` looks at it: what the build writes for JSX in the overlay (`wxt.config.ts`). */
export function element(
  type: Drawable['type'],
  given: Given | null,
  ...children: ComponentChildren[]
): Drawable {
  const { key, ref = null, ...props } = given ?? {};
  return { type, key, ref, props: { ...props, children } };
}

export const Fragment = ({ children }: { readonly children?: ComponentChildren }): ComponentChildren =>
  children;
