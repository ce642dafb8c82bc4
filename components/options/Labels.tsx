import { useId } from 'preact/hooks';
import { useOptions } from './context.ts';
import { useDraft } from './draft.ts';
import type { BindingView, NameView, PolicyView, SaveBinding } from './model.ts';

interface LabelsProps {
  readonly policy: PolicyView;
  readonly binding: BindingView;
  readonly locked: boolean;
  readonly onSave: SaveBinding;
}

const KINDS = ['status', 'action', 'field'] as const;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One name of the policy, and the site's words for it. */
function Row({ name, binding, locked, onSave }: LabelsProps & { readonly name: NameView }) {
  const { t } = useOptions();
  const id = useId();
  const own = binding.labels[name.id] ?? [];
  const draft = useDraft(own.join('\n'), locked, (text) => {
    const lines = linesOf(text);
    onSave((now) => {
      const { [name.id]: _, ...rest } = now.labels;
      return { ...now, labels: lines.length > 0 ? { ...rest, [name.id]: lines } : rest };
    });
  });
  return (
    <tr>
      <th scope="row">
        <label for={id}>{name.label}</label>
      </th>
      <td>
        <textarea
          id={id}
          rows={Math.max(own.length, 1)}
          disabled={locked}
          placeholder={t('settings_labelPlaceholder')}
          {...draft}
        />
      </td>
    </tr>
  );
}

/** The team's own words: what the site calls each status, action and field. */
export function Labels(props: LabelsProps) {
  const { t } = useOptions();
  return (
    <div class="labels">
      <p class="dim">{t('settings_labelsLead')}</p>
      {KINDS.map((kind) => {
        const names = props.policy.names.filter((name) => name.kind === kind);
        if (names.length === 0) return null;
        return (
          <table key={kind}>
            <thead>
              <tr>
                <th scope="col">{t(`settings_${kind}`)}</th>
                <th scope="col">{t('settings_ownWords')}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => (
                <Row key={name.id} {...props} name={name} />
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
