import { counted } from '../../lib/i18n/plural.ts';
import { Arrow } from '../common/drawings.tsx';
import { useOptions } from './context.ts';
import type { DifferenceRow, DifferenceView } from './model.ts';
import { OutcomeTag } from './OutcomeTag.tsx';

/** Sentences that are no longer said, or that are new. */
function Said({ sentences, word }: { readonly sentences: readonly string[]; readonly word: string }) {
  return (
    <>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span class="dim">{word}</span> {sentence}
        </li>
      ))}
    </>
  );
}

function Row({ row }: { readonly row: DifferenceRow }) {
  const { t } = useOptions();
  return (
    <li class="difference">
      <p class="where">{row.where}</p>
      {row.when.map((one) => (
        <p key={one} class="dim">
          {t('settings_diffIf', one)}
        </p>
      ))}
      {row.outcomes.map(([before, after]) => (
        <p key={`${before}${after}`} class="outcomes">
          <OutcomeTag outcome={before} />
          <Arrow />
          <span class="vh">{t('settings_diffThen')}</span>
          <OutcomeTag outcome={after} />
        </p>
      ))}
      <ul>
        <Said sentences={row.gone} word={t('settings_diffGone')} />
        <Said sentences={row.new} word={t('settings_diffNew')} />
      </ul>
      <details>
        <summary>{t('settings_diffExample')}</summary>
        <code class="code">{row.example}</code>
      </details>
    </li>
  );
}

function Responses({ responses }: Pick<DifferenceView, 'responses'>) {
  const { t } = useOptions();
  const word = (response: DifferenceView['responses'][number]['before']) =>
    t(response ? `settings_response_${response}` : 'settings_diffAsOutcome');
  return (
    <ul>
      {responses.map(({ rule, before, after }) => (
        <li key={rule}>{t('settings_diffResponse', rule, word(before), word(after))}</li>
      ))}
    </ul>
  );
}

/** What each policy of an import changes, before it is in force. */
export function Differences({ differences }: { readonly differences: readonly DifferenceView[] }) {
  const { t } = useOptions();
  return (
    <>
      {differences.map(({ policy, against, rows, more, complete, responses }) => (
        <section key={policy} class="differences" aria-label={t('settings_diffTitle', policy, against)}>
          <h3>{t('settings_diffTitle', policy, against)}</h3>
          {rows.length + responses.length === 0 && <p>{t('settings_diffNone')}</p>}
          <Responses responses={responses} />
          <ol>
            {rows.map((row) => (
              <Row key={`${row.where}${row.when}${row.gone}${row.new}`} row={row} />
            ))}
          </ol>
          {more > 0 && <p class="dim">{counted(t, 'settings_diffMore', more)}</p>}
          {!complete && <p class="dim">{t('settings_diffPart')}</p>}
        </section>
      ))}
    </>
  );
}
