import { useAudit } from './context.ts';
import { type Bucket, buckets, type RuleBar, ruleBars } from './figures.ts';
import type { AuditRow } from './model.ts';

const MOST_BARS = 6;

/** The findings at a glance: which rules, and when. */
export function Figures({ rows }: { readonly rows: readonly AuditRow[] }) {
  const { t } = useAudit();
  if (rows.length === 0) return null;
  return (
    <div class="figures">
      <section aria-labelledby="by-rule">
        <h2 id="by-rule">{t('audit_byRule')}</h2>
        <Rules bars={ruleBars(rows, MOST_BARS)} />
      </section>
      <section aria-labelledby="over-time">
        <h2 id="over-time">{t('audit_overTime')}</h2>
        <p class="legend">
          <Swatch kind="no" /> {t('audit_barBroke')} <Swatch kind="silent" /> {t('audit_barOther')}
        </p>
        <Timeline columns={buckets(rows)} />
      </section>
    </div>
  );
}

const Swatch = ({ kind }: { readonly kind: 'no' | 'silent' }) => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <rect class={kind} width="10" height="10" rx="2" />
  </svg>
);

/** Each bar is a button that shows only its rule, and once more all of them. */
function Rules({ bars }: { readonly bars: readonly RuleBar[] }) {
  const { filter, t } = useAudit();
  const most = Math.max(...bars.map(({ count }) => count));
  const toggle = (rule: string) => {
    filter.value = { ...filter.value, rule: filter.value.rule === rule ? '' : rule };
  };
  return (
    <ul class="bars">
      {bars.map(({ rule, summary, basis, count, violation }) => (
        <li key={rule}>
          <button
            type="button"
            aria-pressed={filter.value.rule === rule}
            title={t('audit_onlyRule', rule)}
            onClick={() => toggle(rule)}
          >
            <span class="code">{rule}</span>
            <span class="about">{summary || t(basis === 'gone' ? 'audit_ruleGone' : 'basis_reserved')}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class={violation ? 'no' : 'silent'} width={(100 * count) / most} height="6" rx="1" />
            </svg>
            <b>{count}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

const HEIGHT = 60;
const STEP = 10;

function Timeline({ columns }: { readonly columns: readonly Bucket[] }) {
  const { t } = useAudit();
  const total = ({ violations, others }: Bucket) => violations + others;
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return <p class="dim">{t('audit_noTimes')}</p>;
  const peak = columns.reduce((best, column) => (total(column) > total(best) ? column : best), first);
  const day = (text: string) =>
    new Intl.DateTimeFormat(t('locale'), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text));
  const words = t('audit_timeline', day(first.day), day(last.end), total(peak), day(peak.day));
  return (
    <figure class="timeline">
      <svg
        viewBox={`0 0 ${columns.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        {columns.map((column, i) => (
          <Column key={column.day} column={column} x={i * STEP} unit={HEIGHT / total(peak)} />
        ))}
      </svg>
      <figcaption>
        <span>{day(first.day)}</span>
        <span>{last.end === first.day ? '' : day(last.end)}</span>
      </figcaption>
    </figure>
  );
}

function Column({ column, x, unit }: { readonly column: Bucket; readonly x: number; readonly unit: number }) {
  const broke = column.violations * unit;
  const other = column.others * unit;
  return (
    <>
      {broke > 0 && <rect class="no" x={x + 1} y={HEIGHT - broke} width={STEP - 2} height={broke} />}
      {other > 0 && (
        <rect class="silent" x={x + 1} y={HEIGHT - broke - other} width={STEP - 2} height={other} />
      )}
    </>
  );
}
