import type { HoldMemory } from './hold-memory.ts';
import type { FieldView } from './model.ts';
import { usePanel } from './use-panel.ts';

/** Brings the page's own field into view, and gets out of its way. */
export function Jump({ field, memory }: { readonly field: FieldView; readonly memory: HoldMemory }) {
  const { model, t } = usePanel();
  if (field.place !== 'page') return null;
  const jump = () => {
    memory.tucked.value = true;
    model.actions.jump(field.id);
  };
  return (
    <button type="button" class="link" onClick={jump}>
      {t('hold_jump')}
      <span class="vh">: {field.label}</span>
    </button>
  );
}
