import { useId } from 'preact/hooks';
import { useOptions } from './context.ts';
import type { BindingView, PolicyView, ReadingView, SaveBinding } from './model.ts';

interface ReadingsProps {
  readonly policy: PolicyView;
  readonly binding: BindingView;
  readonly locked: boolean;
  readonly onSave: SaveBinding;
}

/** One contradiction of the document: its question, the alternatives, and why the default is what it is. */
function Reading({ reading, binding, locked, onSave }: ReadingsProps & { readonly reading: ReadingView }) {
  const { t } = useOptions();
  const name = useId();
  const inForce = binding.readings[reading.id] ?? reading.default;
  const pick = (id: string) => {
    onSave((now) => {
      const { [reading.id]: _, ...rest } = now.readings;
      return { ...now, readings: id === reading.default ? rest : { ...rest, [reading.id]: id } };
    });
  };
  return (
    <fieldset class="reading" aria-describedby={`${name}r`}>
      <legend>
        <b>{reading.question}</b> <span class="code">{reading.id}</span>
      </legend>
      {reading.alternatives.map((alternative) => (
        <label class="choice" key={alternative.id}>
          <input
            type="radio"
            name={name}
            value={alternative.id}
            checked={alternative.id === inForce}
            disabled={locked}
            onChange={() => pick(alternative.id)}
          />
          <span>
            {alternative.label}
            {alternative.id === reading.default && <small> · {t('settings_default')}</small>}
          </span>
        </label>
      ))}
      <small id={`${name}r`} class="hint">
        {t('settings_reason', reading.reason)}
      </small>
    </fieldset>
  );
}

/** How the site's team reads what its document says in two ways. */
export const Readings = (props: ReadingsProps) => (
  <div class="readings">
    {props.policy.readings.map((reading) => (
      <Reading key={reading.id} {...props} reading={reading} />
    ))}
  </div>
);
