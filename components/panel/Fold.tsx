import { Icon } from '../common/Icon.tsx';
import { type AppScope, panel } from './context.ts';
import { Part } from './Part.tsx';

/** A section that is read only when somebody opens it: the case's past, the ways to save on the page. */
export function Fold({ name }: { readonly name: keyof AppScope['folds'] }) {
  const { t, folds } = panel();
  const open = folds[name];
  return (
    <section>
      <h2>
        <button
          type="button"
          class="fold"
          aria-expanded={open.value}
          aria-controls={name}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon shape="down" />
          {t(`${name}_title`)}
        </button>
      </h2>
      <div id={name} hidden={!open.value} aria-live="polite">
        {open.value && <Part name={name} />}
      </div>
    </section>
  );
}
