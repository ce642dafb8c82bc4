import { byMouse, useRecorder } from './context.ts';
import type { StepId } from './model.ts';
import { Rows } from './Rows.tsx';
import { NameField } from './Steps.tsx';

/** More of the page than is known yet. */
const MORE: readonly StepId[] = ['fields', 'save', 'statuses', 'watch', 'list'];

/** Each of them leads to its step, and comes back from there. */
function More({ steps }: { readonly steps: readonly StepId[] }) {
  const { t, actions, own } = useRecorder();
  return (
    <p class="more">
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          class="btn"
          onClick={own((event: MouseEvent) => actions.goTo(step, byMouse(event)))}
        >
          {t(`recorder_more_${step}` as 'recorder_more_list')}
        </button>
      ))}
    </p>
  );
}

/** A profile that is taught anew in part: what it reads on this page, and what can be pointed at again. */
export function Review() {
  const { t, view, actions, own } = useRecorder();
  return (
    <>
      <NameField />
      <Rows always />
      <More steps={MORE} />
      <footer>
        <button
          type="button"
          class="btn primary end"
          disabled={!view.mayGoOn}
          onClick={own(() => actions.save())}
        >
          {t('recorder_save')}
        </button>
      </footer>
    </>
  );
}
