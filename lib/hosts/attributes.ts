import type { HostProfile, PageProfile, Reader } from './types.ts';

/** What any tool's page may turn a case by: what a control holds, how an element is marked and whether it is shown. */
const COMMON = ['checked', 'class', 'hidden', 'id', 'selected', 'value'];

/** Pseudo-classes that follow an attribute of the same name. */
const STATES = /:(checked|disabled|open|required)\b/g;
const NAMED = /\[\s*([\w-]+)/g;

/**
 * The attributes that a profile's pages are read by: those that its readers read, and those that its selectors ask for.
 * Lower case, as HTML has them; sorted, each once.
 */
export function watchedAttributes({ pages, doors = [] }: Pick<HostProfile, 'pages' | 'doors'>): string[] {
  const texts = stringsOf([pages, doors]);
  const found = [NAMED, STATES].flatMap((form) =>
    texts.flatMap((text) => [...text.matchAll(form)].map(([, name = '']) => name)),
  );
  const all = [
    ...COMMON,
    ...found,
    ...readersOf([pages, doors]).flatMap(attributeOf),
    ...pages.flatMap(shown),
  ];
  return [...new Set(all.map((name) => name.toLowerCase()))].sort();
}

/** Of several cases that claim to be the active one, the one that is seen counts: styles decide that too. */
const shown = ({ scope }: PageProfile): string[] => (scope?.active === undefined ? [] : ['style']);

function attributeOf({ from, name }: Reader): string[] {
  if (from === 'attr' && name !== undefined) return [name];
  return from === 'link' ? ['href'] : [];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function readersOf(value: unknown): Reader[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(readersOf);
  return 'from' in value && typeof value.from === 'string' ? [value as Reader, ...inner] : inner;
}
