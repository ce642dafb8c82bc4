import { Icon } from '../common/Icon.tsx';
import { panel } from './context.ts';

/** By which policy the panel judges, how surely it knows the page, whether the team locked it, and the way to the settings. */
export function Footer() {
  const { model, t } = panel();
  const policy = model.policy.value;
  return (
    <footer>
      <span>{policy?.title ?? t('panel_noPolicy')}</span>
      {model.case.value?.experimental && (
        <span class="locked" title={t('panel_experimentalWhy')}>
          {t('panel_experimental')}
        </span>
      )}
      {policy?.locked && (
        <span class="locked" title={t('panel_lockedWhy')}>
          <Icon shape="lock" />
          {t('panel_locked')}
        </span>
      )}
      <OptionsLink />
    </footer>
  );
}

/** The way to the settings. */
export function OptionsLink() {
  const { model, t } = panel();
  return (
    <button type="button" class="link" onClick={() => model.actions.openOptions()}>
      {t('panel_options')}
    </button>
  );
}
