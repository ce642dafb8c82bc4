import { query, queryAll } from './query.ts';
import type { Writer } from './types.ts';

/** Sets a property by its prototype's own setter: frameworks shadow it on the element to notice writes. */
function setNatively(element: Element, property: 'value' | 'checked', value: unknown): void {
  const prototype = Object.getPrototypeOf(element);
  const setter = Object.getOwnPropertyDescriptor(prototype, property)?.set;
  if (setter) setter.call(element, value);
  else (element as unknown as Record<string, unknown>)[property] = value;
}

function announce(element: Element): void {
  for (const type of ['input', 'change']) {
    element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

const YES = new Set(['true', 'yes', 'on', '1']);

/**
 * Writes a field into the page, with the events its framework expects.
 * @returns false if the control is not there, is disabled, or has no such choice
 */
export function writeField(scope: ParentNode, writer: Writer, value: string): boolean {
  const element = query(scope, writer.selector);
  if (!element || element.matches(':disabled, [readonly]')) return false;
  switch (writer.as) {
    case 'editor':
      return writeEditor(element, value);
    case 'radio':
      return writeRadio(scope, writer.selector, value);
    case 'checked':
      return commit(element, 'checked', YES.has(value.toLowerCase()));
    default:
      return element instanceof HTMLSelectElement ? choose(element, value) : commit(element, 'value', value);
  }
}

function commit(element: Element, property: 'value' | 'checked', value: unknown): boolean {
  setNatively(element, property, value);
  announce(element);
  return true;
}

function choose(select: HTMLSelectElement, value: string): boolean {
  const option = [...select.options].find(
    (item) => item.value === value || item.text.trim() === value.trim(),
  );
  return option ? commit(select, 'value', option.value) : false;
}

const radiosAt = (scope: ParentNode, selector: string) => queryAll(scope, selector) as HTMLInputElement[];

function writeRadio(scope: ParentNode, selector: string, value: string): boolean {
  const radio = radiosAt(scope, selector).find((item) => item.value === value);
  return radio ? commit(radio, 'checked', true) : false;
}

/** A rich text editor keeps its text in a same-origin frame and overwrites the textarea from there on submit. */
function writeEditor(element: Element, value: string): boolean {
  const body = element instanceof HTMLIFrameElement ? element.contentDocument?.body : element;
  if (!body) return false;
  // An editor that shows a placeholder takes it away on focus; what is written before that counts as the placeholder.
  body.dispatchEvent(new FocusEvent('focus'));
  const lines = value.split('\n').map((line) => {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  body.replaceChildren(...lines);
  announce(body);
  return true;
}

/** The choices of a control on the page, as its texts; undefined if it is no list. */
export function choicesOf(scope: ParentNode, selector: string): string[] | undefined {
  const element = query(scope, selector);
  if (element instanceof HTMLSelectElement) {
    return [...element.options].filter((option) => option.value !== '').map((option) => option.text.trim());
  }
  if (element instanceof HTMLInputElement && element.type === 'radio') {
    return radiosAt(scope, selector).map((radio) => radio.value);
  }
  return undefined;
}

/** Puts a list back to what it was when the page came, without telling the page: an event would commit again. */
export function restorePrevious(element: Element, savedStatus: string): void {
  if (element instanceof HTMLSelectElement) {
    const options = [...element.options];
    const saved = options.find(
      (option) => option.text.trim() === savedStatus || option.value === savedStatus,
    );
    const option = options.find((item) => item.defaultSelected) ?? saved ?? options[0];
    if (option) setNatively(element, 'value', option.value);
  } else if (element instanceof HTMLInputElement) {
    setNatively(element, 'value', element.defaultValue);
  }
}
