import en from '../../locales/en.json' with { type: 'json' };
import type { Effect, Finding } from '../case/types.ts';
import { fileTranslate } from '../i18n/file.ts';
import { effectText, findingText } from '../i18n/verdict.ts';
import { inLanguage, policyIndex } from '../policy/policyIndex.ts';
import type { PolicyDocument } from '../policy/types.ts';

/** Sentences for what the engine gives as data, in English. */
export interface Messages {
  finding(finding: Finding): string;
  effect(effect: Effect): string;
}

/** Sentence maker for one policy. The engine hands out the same objects again, so each sentence is made once. */
export function messagesOf(document: PolicyDocument): Messages {
  const index = policyIndex(document);
  const translate = fileTranslate(en);
  const status = (id: string) => inLanguage(index.status(id)?.labels ?? { en: id }, 'en');
  const field = (id: string) => inLanguage(index.field(id)?.labels ?? { en: id }, 'en');
  return {
    finding: remembered((finding: Finding) =>
      findingText(translate, finding, {
        status,
        other: field,
        ...(finding.field === undefined ? {} : { field: field(finding.field) }),
      }),
    ),
    effect: remembered((effect: Effect) => effectText(translate, effect, { status })),
  };
}

function remembered<T extends object>(make: (from: T) => string): (from: T) => string {
  const known = new WeakMap<T, string>();
  return (from) => {
    const message = known.get(from) ?? make(from);
    known.set(from, message);
    return message;
  };
}
