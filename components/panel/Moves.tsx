import { type Outcome, severity } from '../../lib/case/index.ts';
import { Badge } from '../common/Icon.tsx';
import { meaningOf } from '../common/meaning.ts';
import { panel } from './context.ts';
import type { FieldView, MoveView } from './model.ts';
import { Part } from './Part.tsx';
import { sentenceOf } from './sentence.ts';

interface MoveProps {
  readonly move: MoveView;
}

/** The verdict in one or two words. */
function OutcomeTag({ move }: MoveProps) {
  const { t } = panel();
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
  const { model, t } = panel();
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

/** What is known of a move beyond its name: shown when it is opened. */
function Details({ move, id }: MoveProps & { readonly id: string }) {
  return (
    <div class="details" id={id}>
      <Part name="move" of={move.id} />
    </div>
  );
}

function Move({ move }: MoveProps) {
  const { t, open: opened } = panel();
  const open = opened.value === move.id;
  const toggle = () => {
    opened.value = open ? null : move.id;
  };
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
          {telling && !open && <small>{sentenceOf(t, telling)}</small>}
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
  const { model, t } = panel();
  const moves = byOutcome(model.moves.value);
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('panel_moves')}</h2>
      {moves.length === 0 && <p class="dim">{t('panel_noMoves')}</p>}
      <ul class="moves">
        {moves.map((move) => (
          <Move key={move.id} move={move} />
        ))}
      </ul>
    </section>
  );
}
