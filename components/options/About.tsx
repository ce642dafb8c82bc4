import { useOptions } from './context.ts';
import { Section } from './parts.tsx';

export function About() {
  const { model, t } = useOptions();
  return (
    <Section title={t('options_about')} lead={t('appDescription')}>
      <div class="card prose">
        <p>{t('settings_aboutVersion', model.version)}</p>
        <p>{t('settings_aboutLocal')}</p>
        <p>{t('settings_aboutPolicies')}</p>
        <p>
          <a href="/welcome.html">{t('settings_aboutWelcome')}</a>
        </p>
      </div>
    </Section>
  );
}
