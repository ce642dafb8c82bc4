import type { Part, Reason } from '../../policy/explain/types.ts';
import type { PolicyDocument, Selector } from '../../policy/types.ts';
import { conditionText, valueText } from '../../reference/condition.ts';
import type { Words } from '../../reference/words.ts';

/** A change of status as such, whichever button makes it. */
export const NO_ACTION = 'no action in particular';

/** Why a clause has no say, in words. */
export function reasonText(reason: Reason, document: PolicyDocument, words: Words): string {
  switch (reason.why) {
    case 'from':
      return `it is about ${selected(reason.wanted, words.status)}, and the case is ${words.status(reason.got ?? '')}`;
    case 'to':
      return `it is about what ${targets(reason.wanted, words)}, and this ${leads(reason.got, words)}`;
    case 'action':
      return `it is about ${selected(reason.wanted, words.action) || NO_ACTION}, and this is ${
        reason.got === undefined ? NO_ACTION : words.action(reason.got)
      }`;
    case 'actor':
      return `it is about ${words.either(reason.wanted.map(words.actor))}, and this is ${words.actor(reason.got)}`;
    case 'reading':
      return readingText(reason, document);
    case 'condition': {
      const seen = valueText(reason.seen, words);
      const value = seen === undefined ? 'nothing is known' : `it is ${seen}`;
      return `only if ${conditionText(reason.condition, words)}; ${value}`;
    }
  }
}

function readingText(
  { reading, wanted, got }: Reason & { why: 'reading' },
  { readings }: PolicyDocument,
): string {
  const { chosen, default: usual } = readings.find(({ id }) => id === reading) ?? {};
  const by =
    chosen?.alternative === got
      ? `chosen by ${chosen.by}, ${chosen.at}: ${chosen.reason}`
      : got === usual
        ? 'the default'
        : 'asked for';
  return `only if ${reading} is read as ${wanted.join(' or ')}; in force is ${got} (${by})`;
}

const targets = (wanted: Selector, words: Words): string => {
  const names = selected(wanted, words.status);
  return names ? `leads to ${names}` : 'keeps the status';
};

const leads = (to: string | undefined, words: Words): string =>
  to === undefined ? 'keeps the status' : `leads to ${words.status(to)}`;

const selected = (selector: Selector, name: (id: string) => string): string =>
  'not' in selector
    ? selector.not.length > 0
      ? `all but ${selector.not.map(name).join(', ')}`
      : 'all'
    : selector.map(name).join(', ');

/** What a clause in scope says, and what became of it. */
export function partText(part: Part, document: PolicyDocument, words: Words): string {
  const { state, reason } = part;
  const says = sayText(part, words);
  if (state === 'condition' && reason) return `${says}, ${reasonText(reason, document, words)}`;
  if (state === 'met') return `${says}: met`;
  if (state === 'already') return `${says}: asked for already`;
  if (state === 'moot' && part.say === 'silent') return `${says}: of no account, a rule speaks of the change`;
  if (state === 'moot') return `${says}: not caused, since the change is not documented`;
  return part.finding ? `${says}: ${words.finding(part.finding)}` : says;
}

function sayText({ say, field = '', finding, effect }: Part, words: Words): string {
  switch (say) {
    case 'allow':
      return 'documents the move';
    case 'forbid':
      return 'rules it out';
    case 'silent':
      return 'says that nothing is documented';
    case 'require':
      return `${finding?.level === 'warning' ? 'advises' : 'asks for'} ${words.field(field)}`;
    case 'verify':
      return `wants ${words.field(field)} looked at`;
    case 'remark':
      return `remarks (${finding?.level ?? 'info'})`;
    case 'effect':
      return `effect: ${effect ? words.effect(effect) : ''}`;
  }
}
