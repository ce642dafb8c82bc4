import type { Translate } from '../../i18n/text.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import { type Words, wordsOf } from '../words.ts';

/** The words of two policies: the second one's where it knows the id, else the first one's. */
export function wordsOfBoth(a: PolicyDocument, b: PolicyDocument, t: Translate, language: string): Words {
  const [first, second] = [wordsOf(a, t, language), wordsOf(b, t, language)];
  const both = (of: 'status' | 'action' | 'actor' | 'field' | 'fact') => (id: string) => {
    const word = second[of](id);
    return word === id ? first[of](id) : word;
  };
  const [status, field] = [both('status'), both('field')];
  return {
    ...second,
    status,
    field,
    action: both('action'),
    actor: both('actor'),
    fact: both('fact'),
    subStatus: (of, id) => {
      const word = second.subStatus(of, id);
      return word === id ? first.subStatus(of, id) : word;
    },
    finding: (one) =>
      (one.field === undefined || second.field(one.field) !== one.field ? second : first).finding(one),
  };
}
