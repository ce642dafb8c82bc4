import type { MessageKey, Translate } from '../../lib/i18n/text.ts';
import { useOptions } from './context.ts';
import type { ProblemView } from './model.ts';
import { Note } from './parts.tsx';

/** What is wrong, in a sentence; a code without one shows as it is. */
export const problemText = (t: Translate, { code, subject, message }: ProblemView): string =>
  t(`settings_problem_${code}` as MessageKey, subject, message) || [code, subject, message].join(': ');

/** What keeps a site from working as set. */
export function Problems({ list }: { readonly list: readonly ProblemView[] }) {
  const { t } = useOptions();
  return (
    <>
      {list.map((problem) => (
        <Note key={`${problem.code}${problem.subject}${problem.message}`} meaning="need">
          <span class="pre">{problemText(t, problem)}</span>
        </Note>
      ))}
    </>
  );
}
