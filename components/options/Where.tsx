import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useOptions } from './context.ts';
import { useDraft } from './draft.ts';
import type { BindingView, SaveBinding } from './model.ts';

interface WhereProps {
  readonly binding: BindingView;
  readonly locked: boolean;
  readonly onSave: SaveBinding;
}

type Pair = readonly [name: string, value: string];

const isWhole = ([name, value]: Pair): boolean => name.trim() !== '' && value.trim() !== '';

/** The conditions that are whole, as they are stored. */
const whole = (pairs: readonly Pair[]): BindingView['where'] =>
  Object.fromEntries(pairs.filter(isWhole).map(([name, value]) => [name.trim(), value.trim()]));

/** The conditions with those that are half typed, which live here alone; they follow what is stored elsewhere. */
function usePairs(where: BindingView['where']) {
  const pairs = useRef<readonly Pair[]>(Object.entries(where));
  const drawn = useSignal(0);
  const seen = useRef(JSON.stringify(where));
  /** What was kept from here and is yet to come back as stored. */
  const kept = useRef(new Set<string>());
  const now = JSON.stringify(where);
  if (now !== seen.current) {
    seen.current = now;
    const half = pairs.current.filter((pair) => !isWhole(pair));
    if (!kept.current.delete(now)) pairs.current = [...Object.entries(where), ...half];
  }
  return {
    // Read, so that a change draws them.
    pairs: drawn.value < 0 ? [] : pairs.current,
    set(next: readonly Pair[]) {
      pairs.current = next;
      drawn.value += 1;
      const text = JSON.stringify(whole(next));
      if (text !== seen.current) kept.current.add(text);
    },
  };
}

interface PairProps {
  readonly pair: Pair;
  readonly first: boolean;
  readonly locked: boolean;
  readonly onChange: (pair: Pair) => void;
  readonly onRemove: () => void;
}

/** One condition. */
function Condition({ pair: [name, value], first, locked, onChange, onRemove }: PairProps) {
  const { t } = useOptions();
  const nameDraft = useDraft(name, locked, (text) => onChange([text, value]));
  const valueDraft = useDraft(value, locked, (text) => onChange([name, text]));
  return (
    <div class="row pair">
      <span class="dim">{t(first ? 'settings_onlyWhere' : 'settings_and')}</span>
      <input aria-label={t('settings_whereName')} placeholder="queue" disabled={locked} {...nameDraft} />
      <span class="dim">{t('settings_is')}</span>
      <input
        aria-label={t('settings_whereValue', name)}
        placeholder="Support"
        disabled={locked}
        {...valueDraft}
      />
      {!locked && (
        <button type="button" class="btn quiet" onClick={onRemove}>
          {t('settings_removeWhere')}
          <span class="vh"> {name}</span>
        </button>
      )}
    </div>
  );
}

/** For which cases the binding holds: what a case must show. Nothing: every case. */
export function Where({ binding, locked, onSave }: WhereProps) {
  const { t } = useOptions();
  const { pairs, set } = usePairs(binding.where);
  const keep = (next: readonly Pair[]) => {
    set(next);
    onSave((now) => ({ ...now, where: whole(next) }));
  };
  if (pairs.length === 0 && locked) return <p class="dim">{t('settings_everyCase')}</p>;
  return (
    <div class="where">
      {pairs.length === 0 && <p class="dim">{t('settings_everyCase')}</p>}
      {pairs.map((pair, index) => (
        <Condition
          // A condition has no id of its own.
          key={index}
          pair={pair}
          first={index === 0}
          locked={locked}
          onChange={(changed) => keep(pairs.with(index, changed))}
          onRemove={() => keep(pairs.toSpliced(index, 1))}
        />
      ))}
      {!locked && (
        <button type="button" class="btn quiet" onClick={() => set([...pairs, ['', '']])}>
          {t(pairs.length === 0 ? 'settings_addWhere' : 'settings_addAnother')}
        </button>
      )}
    </div>
  );
}
