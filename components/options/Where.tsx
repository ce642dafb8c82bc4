import { useSignal } from '@preact/signals';
import { useOptions } from './context.ts';
import type { BindingView } from './model.ts';

interface WhereProps {
  readonly binding: BindingView;
  readonly locked: boolean;
  readonly onSave: (binding: BindingView) => void;
}

type Pair = readonly [name: string, value: string];

/** For which cases the binding holds: what a case must show. Nothing: every case. */
export function Where({ binding, locked, onSave }: WhereProps) {
  const { t } = useOptions();
  // Half-typed conditions live here; only whole ones are stored.
  const pairs = useSignal<readonly Pair[]>(Object.entries(binding.where));
  const keep = (next: readonly Pair[]) => {
    pairs.value = next;
    const whole = next.map(([name, value]) => [name.trim(), value.trim()] as const);
    onSave({ ...binding, where: Object.fromEntries(whole.filter(([name, value]) => name && value)) });
  };
  const change = (index: number, pair: Pair) => keep(pairs.value.with(index, pair));
  if (pairs.value.length === 0 && locked) return <p class="dim">{t('settings_everyCase')}</p>;
  return (
    <div class="where">
      {pairs.value.length === 0 && <p class="dim">{t('settings_everyCase')}</p>}
      {pairs.value.map(([name, value], index) => (
        // A condition has no id of its own.
        <div class="row pair" key={index}>
          <span class="dim">{t(index === 0 ? 'settings_onlyWhere' : 'settings_and')}</span>
          <input
            aria-label={t('settings_whereName')}
            placeholder="queue"
            value={name}
            disabled={locked}
            onChange={(event) => change(index, [event.currentTarget.value, value])}
          />
          <span class="dim">{t('settings_is')}</span>
          <input
            aria-label={t('settings_whereValue', name)}
            placeholder="Support"
            value={value}
            disabled={locked}
            onChange={(event) => change(index, [name, event.currentTarget.value])}
          />
          {!locked && (
            <button type="button" class="btn quiet" onClick={() => keep(pairs.value.toSpliced(index, 1))}>
              {t('settings_removeWhere')}
              <span class="vh"> {name}</span>
            </button>
          )}
        </div>
      ))}
      {!locked && (
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            pairs.value = [...pairs.value, ['', '']];
          }}
        >
          {t(pairs.value.length === 0 ? 'settings_addWhere' : 'settings_addAnother')}
        </button>
      )}
    </div>
  );
}
