import type { Gesture } from './types.ts';

/** Does a click here submit a form that can't be submitted as it is? */
const isInvalid = (path: readonly Element[]): boolean =>
  path.some((element) => {
    const { type = '', form } = element as Partial<HTMLButtonElement>;
    return /^(submit|image)$/.test(type) && form && Element.prototype.matches.call(form, ':invalid');
  });

/** An invalid form fires no submit event: nothing was sent. */
export function isRefused({ kind, path }: Gesture, events: readonly Event[]): boolean {
  if (events.some(({ type }) => type === 'submit')) return false;
  if (kind === 'submit') return true;
  return kind === 'click' && !events.some(({ defaultPrevented }) => defaultPrevented) && isInvalid(path);
}
