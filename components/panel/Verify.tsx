import { instantText } from '../../lib/i18n/format.ts';
import { Icon } from '../common/Icon.tsx';
import { decisive, type PanelScope, panel } from './context.ts';
import type { VerifyView } from './model.ts';

/** One field to look at: its value, and the agent's word that it is right. */
function Check({ entry, scope }: { readonly entry: VerifyView; readonly scope: PanelScope }) {
  const { model, t, now } = scope;
  const { field, at } = entry;
  const toggle = decisive(scope, () => model.actions.verify(field.id, at === undefined));
  return (
    <div class="check">
      <dt>{field.label}</dt>
      <dd class="value" title={field.value}>
        {field.value || <span class="dim">{t('panel_noValue')}</span>}
      </dd>
      <dd>
        <button
          type="button"
          class={at ? 'done ok' : undefined}
          aria-pressed={at !== undefined}
          onClick={toggle}
        >
          {at && <Icon shape="ok" />}
          {at ? t('panel_checked', instantText(t, new Date(at), now())) : t('panel_looksRight')}
          <span class="vh">: {field.label}</span>
        </button>
      </dd>
    </div>
  );
}

interface ChecksProps {
  readonly entries: readonly VerifyView[];
  readonly scope: PanelScope;
}

export const Checks = ({ entries, scope }: ChecksProps) => (
  <dl class="checks">
    {entries.map((entry) => (
      <Check key={entry.field.id} entry={entry} scope={scope} />
    ))}
  </dl>
);

/** The fields that the policy wants looked at before a case is closed. */
export function Verify() {
  const { model, t } = panel();
  const entries = model.verify.value;
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{t('panel_verify')}</h2>
      <Checks entries={entries} scope={panel()} />
    </section>
  );
}
