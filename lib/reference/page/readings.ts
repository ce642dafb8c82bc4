import type { CompiledPolicy } from '../../policy/compile.ts';
import type { Alternative, Reading } from '../../policy/types.ts';
import type { Words } from '../words.ts';
import { type Block, type Rich, type Span, section } from './blocks.ts';

/** How each contradiction of the documents is read: the alternatives, which is in force, who says so and why. */
export function readings({ document, readings: chosen }: CompiledPolicy, words: Words): Block[] {
  const { t } = words;
  return section(
    t('reference_readings'),
    { kind: 'text', text: t('reference_readingsLead') },
    ...document.readings.flatMap((reading) => readingBlocks(reading, chosen[reading.id] ?? '', words)),
  );
}

function readingBlocks(reading: Reading, inForce: string, words: Words): Block[] {
  const { id, question, alternatives, rules = [] } = reading;
  return [
    { kind: 'text', text: [{ code: id }, ' ', { strong: words.text(question) }] },
    { kind: 'list', items: alternatives.map((one) => alternativeItem(one, one.id === inForce, words)) },
    {
      kind: 'text',
      text: [
        choiceText(reading, inForce, words),
        ...rules.flatMap((rule, i): Span[] => [
          i > 0 ? ' ' : ` ${words.t('reference_rules')}: `,
          { code: rule },
        ]),
      ],
    },
  ];
}

function alternativeItem({ id, text, clauses }: Alternative, inForce: boolean, words: Words): Rich {
  const { t } = words;
  const backed = clauses.length > 0 ? ` (${t('reference_backed')}: ${clauses.join('; ')})` : '';
  return [
    ...(inForce ? [{ tag: t('reference_inForce') }, ' '] : []),
    { code: id },
    ` ${words.text(text)}${backed}`,
  ];
}

/** By default or by whose choice, when, and why. */
function choiceText({ chosen, default: usual, reason }: Reading, inForce: string, words: Words): string {
  const { t } = words;
  if (chosen?.alternative === inForce) {
    return t('reference_chosen', inForce, chosen.by, chosen.at, chosen.reason);
  }
  const why = reason ? `: ${words.text(reason)}` : '';
  return (inForce === usual ? t('reference_byDefault', inForce) : inForce) + why;
}
