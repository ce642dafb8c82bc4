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
  /** Label of a status id. */
  readonly status?: (id: string) => string;
}

/** What fills `$1`, `$2` … of a code's sentence; `span` is the time in `days` or `months`. Other codes take nothing. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  unknownStatus: ['label'],
  unknownTarget: ['label'],
  onlyFrom: ['statuses'],
  missing: ['field'],
  notReadable: ['field'],
  notVerified: ['field'],
  recommended: ['field'],
  actsAs: ['actor', 'as'],
  otherTier: ['tier'],
  otherTeam: ['team'],
  waitsFor: ['who'],
  transferred: ['team'],
  statusFollows: ['status'],
  reminder: ['span'],
  autoClose: ['span'],
  notice: ['span'],
};

/** The sentence of a finding, from its code and parameters. A code that this version does not know stands for itself. */
export const findingText = (t: Translate, finding: Coded, words: Words = {}): string =>
  sentence(t, 'finding', finding, words);

/** The sentence of an effect; as {@link findingText}. */
export const effectText = (t: Translate, effect: Coded, words: Words = {}): string =>
  sentence(t, 'effect', effect, words);

function sentence(t: Translate, prefix: string, { code, params = {} }: Coded, words: Words): string {
  const values = (VALUES[code] ?? []).map((name) => wordFor(t, name, params, words));
  return lookUp(t, prefix, code, ...values) ?? code;
}

function wordFor(t: Translate, name: string, params: Params, words: Words): string | number {
  if (name === 'field') return words.field ?? params.field ?? '';
  if (name === 'span') return span(t, params);
  const value = params[name] ?? '';
  if (name === 'actor' || name === 'as') return lookUp(t, 'actor', String(value)) ?? value;
  if (name === 'team' || name === 'who') return lookUp(t, 'who', String(value)) ?? value;
  if (name === 'status') return words.status?.(String(value)) ?? value;
  if (name === 'statuses' && words.status) {
    return String(value).split(' ').map(words.status).join(t('panel_comma'));
  }
  return value;
}

const span = (t: Translate, { days, months }: Params): string =>
  days !== undefined ? formatLong(t, 'day', Number(days)) : formatLong(t, 'month', Number(months ?? 0));
