/**
 * What names a control: its accessible name, exactly (outer space aside) or by pattern, and if need be its role, and
 * which of several it is in reading order, from 0.
 */
export type Label =
  | string
  | RegExp
  | { readonly role?: string; readonly name: string | RegExp; readonly nth?: number };

/** A control or text of the panel as a screen reader meets it. */
export interface Control {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  /** Of a check box, radio button or switch. */
  readonly checked: boolean;
  readonly focused: boolean;
}

/** Roles that a label without a role may mean. */
const OPERABLE = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'DisclosureTriangle',
]);

const nameMatches = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted.trim() : wanted.test(name);

/** True if the label means this control. */
export function matches(control: Control, label: Label): boolean {
  if (typeof label === 'string' || label instanceof RegExp) {
    return OPERABLE.has(control.role) && nameMatches(control.name, label);
  }
  const roleFits = label.role === undefined ? OPERABLE.has(control.role) : control.role === label.role;
  return roleFits && nameMatches(control.name, label.name);
}

/** Which of several is meant; `undefined` if there must be but one. */
export const nthOf = (label: Label): number | undefined =>
  typeof label === 'string' || label instanceof RegExp ? undefined : label.nth;

/** A label as people write it, for messages. */
export const describe = (label: Label): string =>
  typeof label === 'string' || label instanceof RegExp
    ? String(label)
    : `${label.role ?? 'control'} ${String(label.name)}`;
