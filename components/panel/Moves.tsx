import { useSignal } from '@preact/signals';
import { type Outcome, severity } from '../../lib/case/index.ts';
import { effectText } from '../../lib/i18n/verdict.ts';
import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { usePanel } from './context.ts';
import { Findings, useFindingText } from './Finding.tsx';
import type { EffectView, FieldView, MoveView } from './model.ts';
import { Why } from './Why.tsx';

/** The verdict in one or two words. */
export function OutcomeTag({ move }: { readonly move: MoveView }) {
  const { t } = usePanel();
  const counts: Partial<Record<Outcome, number>> = {
    incomplete: move.missing.length,
    unverified: move.unverified.length,
  };
  return (
    <span class={`tag ${meaningOf(move.outcome)}`}>
      {t(`outcome_${move.outcome}`, counts[move.outcome] ?? '')}
    </span>
  );
}

function Chip({ field }: { readonly field: FieldView }) {
  const { model, t } = usePanel();
  if (field.place !== 'page') return <li class="chip">{field.label}</li>;
  return (
    <li>
      <button
        type="button"
        class="chip"
        title={t('panel_jump', field.label)}
        onClick={() => model.actions.jump(field.id)}
      >
        {field.label}
      </button>
    </li>
  );
}

export function Effects({ effects }: { readonly effects: readonly EffectView[] }) {
  const { t } = usePanel();
  return (
    <ul class="effects">
      {effects.map((effect) => (
        <li key={`${effect.code} ${effect.rule.id}`}>
          <Why rule={effect.rule} label={effectText(t, effect)} />
        </li>
      ))}
    </ul>
  );
}

/** What is known of a move beyond its name: shown when it is opened. */
function Details({ move, id }: { readonly move: MoveView; readonly id: string }) {
  const { t } = usePanel();
  return (
    <div class="details" id={id}>
      <Findings findings={move.findings} />
      {move.effects.length > 0 && <Effects effects={move.effects} />}
      {move.findings.length + move.effects.length === 0 && <p class="dim">{t('panel_nothingMore')}</p>}
    </div>
  );
}

function Move({
  move,
  open,
  toggle,
}: {
  readonly move: MoveView;
  readonly open: boolean;
  readonly toggle: () => void;
}) {
  const { t } = usePanel();
  const text = useFindingText();
  const fields = [...move.missing, ...move.unverified];
  const telling =
    fields.length === 0 ? move.findings.find((finding) => finding.level === move.outcome) : undefined;
  const id = `move-${move.id}`;
  return (
    <li class={open ? 'move open' : 'move'}>
      <button
        type="button"
        class="head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        <Badge meaning={meaningOf(move.outcome)} />
        <span>
          <strong>{move.label}</strong>
          {move.action && <small>{move.action}</small>}
          {move.wanted && <small class="wanted">{t('panel_wanted')}</small>}
          {telling && !open && <small>{text(telling)}</small>}
        </span>
        <OutcomeTag move={move} />
      </button>
      {fields.length > 0 && (
        <ul class="chips" aria-label={t('panel_toFill')}>
          {fields.map((field) => (
            <Chip key={field.id} field={field} />
          ))}
        </ul>
      )}
      {open && <Details move={move} id={id} />}
    </li>
  );
}

/** What the agent has picked first, then what needs least; as the policy orders them otherwise. */
const byOutcome = (moves: readonly MoveView[]): readonly MoveView[] =>
  [...moves].sort(
    (one, other) =>
      Number(other.wanted ?? false) - Number(one.wanted ?? false) ||
      severity(other.outcome) - severity(one.outcome),
  );

/** Every next status with its verdict. */
export function Moves() {
  const { model, t } = usePanel();
  const open = useSignal<string | null>(null);
  const moves = byOutcome(model.moves.value);
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('panel_moves')}</h2>
      {moves.length === 0 && <p class="dim">{t('panel_noMoves')}</p>}
      <ul class="moves">
        {moves.map((move) => (
          <Move
            key={move.id}
            move={move}
            open={open.value === move.id}
            toggle={() => {
              open.value = open.value === move.id ? null : move.id;
            }}
          />
        ))}
      </ul>
    </section>
  );
}
