import type { Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';

interface WelcomeProps {
  readonly t: Translate;
  readonly openOptions: () => void;
}

const STEPS = ['open', 'enable', 'work'] as const;

/** What Caserail is, and how to start. */
export const Welcome = ({ t, openOptions }: WelcomeProps) => (
  <main class="welcome">
    <header>
      <Icon shape="rail" />
      <h1>{t('options_welcomeTitle')}</h1>
    </header>
    <p class="lead">{t('options_welcomeLead')}</p>
    <ol class="steps">
      {STEPS.map((step, index) => (
        <li key={step}>
          <span class="number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h2>{t(`options_welcome_${step}`)}</h2>
            <p class="dim">{t(`options_welcome_${step}Hint`)}</p>
          </div>
        </li>
      ))}
    </ol>
    <section class="tryout">
      <h2>{t('options_welcomeTry')}</h2>
      <p class="dim">{t('options_welcomeTryHint')}</p>
      <pre>
        <code>npm start</code>
      </pre>
    </section>
    <section>
      <h2>{t('options_welcomePrivate')}</h2>
      <p class="dim">{t('settings_aboutLocal')}</p>
    </section>
    <p class="buttons">
      <button type="button" class="btn primary" onClick={openOptions}>
        {t('options_welcomeOptions')}
      </button>
    </p>
  </main>
);
