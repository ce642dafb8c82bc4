import { formatLong } from './format.ts';
import { lookUp } from './sentence.ts';
import type { Translate } from './text.ts';

type Params = Readonly<Record<string, string | number>>;

/** A finding or effect as far as its sentence needs it. */
export interface Coded {
  readonly code: string;
  readonly params?: Params | undefined;
}

/** Words for the ids in a finding or effect; without them the ids stand for themselves. */
export interface Words {
  /** Label of the finding's field. */
  readonly field?: string | undefined;
  /** Label of another field, by its id. */
  readonly other?: (id: string) => string;
  /** Label of a status id. */
  readonly status?: (id: string) => string;
}

/** What tells of a field first. Everything tells of its parameters, by their names' order. */
const OF_FIELD = /^(?:missing|recommended|must_.*|not(?:Readable|Verified))$/;

/** The sentence of a finding, from its code and parameters. A code that this version does not know stands for itself. */
export const findingText = (t: Translate, finding: Coded, words: Words = {}): string =>
  sentence(t, 'finding', finding, words);

/** The sentence of an effect; as {@link findingText}. */
export const effectText = (t: Translate, effect: Coded, words: Words = {}): string =>
  sentence(t, 'effect', effect, words);

/** The sentence of an effect that comes on a known date. */
export const datedText = (t: Translate, effect: Coded, date: string): string =>
  lookUp(t, 'dated', effect.code, date) ?? effectText(t, effect);

function sentence(t: Translate, prefix: string, { code, params = {} }: Coded, words: Words): string {
  const { field = '', ...rest } = params;
  const values = Object.keys(rest)
    .sort()
    .map((name) => wordFor(t, name, rest[name] ?? '', words));
  if (OF_FIELD.test(code)) values.unshift(words.field ?? field);
  return lookUp(t, prefix, code, ...values) ?? code;
}

function wordFor(t: Translate, name: string, value: string | number, words: Words): string | number {
  const text = String(value);
  switch (name) {
    case 'hours':
    case 'days':
    case 'months':
      return formatLong(t, name.slice(0, -1) as 'day', Number(value));
    case 'other':
      return words.other?.(text) ?? value;
    case 'actor':
    case 'as':
      return lookUp(t, 'actor', text) ?? value;
    case 'team':
    case 'who':
      return lookUp(t, 'who', text) ?? value;
    case 'status':
    case 'statuses':
      return words.status ? text.split(' ').map(words.status).join(t('panel_comma')) : value;
    default:
      return value;
  }
}
