import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { MessageKey, Translate } from '../../lib/i18n/text.ts';
import { Icon } from '../common/Icon.tsx';
import { About } from './About.tsx';
import { OptionsProvider, useOptions } from './context.ts';
import { Decisions } from './Decisions.tsx';
import { useDroppedFiles } from './drop.ts';
import type { OptionsModel } from './model.ts';
import { Policies } from './Policies.tsx';
import { problemText } from './Problems.tsx';
import { Responses } from './Responses.tsx';
import { SetAside } from './SetAside.tsx';
import { Sites } from './Sites.tsx';
import { Tools } from './Tools.tsx';
import { Transfer } from './Transfer.tsx';

/** The views, in order; each one's id is its place in the address (`#sites`). */
const VIEWS = {
  sites: Sites,
  policies: Policies,
  tools: Tools,
  responses: Responses,
  transfer: Transfer,
  decisions: Decisions,
  setAside: SetAside,
  about: About,
} as const;
type View = keyof typeof VIEWS;

const titleKey = (view: View): MessageKey => `options_${view}`;

const chosen = (): View => {
  const name = location.hash.slice(1);
  return Object.hasOwn(VIEWS, name) ? (name as View) : 'sites';
};

function Nav({ view }: { readonly view: View }) {
  const { model, t } = useOptions();
  // What can't be used is told of in its own view; here is said that there is some.
  const counts: Partial<Record<View, number>> = {
    policies: model.broken.value.length,
    tools: model.brokenProfiles.value.length,
    setAside: model.setAside.value.length,
  };
  return (
    <nav aria-label={t('options_nav')}>
      <ul>
        {(Object.keys(VIEWS) as View[]).map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
              {t(titleKey(name))}
              {counts[name] ? <span class="tag need">{counts[name]}</span> : null}
            </a>
          </li>
        ))}
        <li>
          <a href="/audit.html">{t('options_findings')}</a>
        </li>
      </ul>
    </nav>
  );
}

/** What was just done, said aloud and shown for a while; errors stay until the next word. */
function Word() {
  const { model, t } = useOptions();
  const word = model.word.value;
  const seen = useRef(word);
  const count = useRef(0);
  if (word !== seen.current) count.current += 1;
  seen.current = word;
  const text =
    word && t(`${word.tone === 'done' ? 'settings_done' : 'error'}_${word.key}` as MessageKey, word.detail);
  return (
    <>
      <p class="word" role="status">
        {word?.tone === 'done' && (
          // Each is a new element: the one before has faded, and the same text is not said again.
          <span class="said" key={count.current}>
            {text}
          </span>
        )}
      </p>
      <p class="word" role="alert">
        {word?.tone === 'error' && (
          <span class="said error" key={count.current}>
            {text || word.detail}
          </span>
        )}
      </p>
    </>
  );
}

function General() {
  const { model, t } = useOptions();
  const problems = model.problems.value;
  if (problems.length === 0 && !model.managed.value) return null;
  return (
    <div class="general">
      {model.managed.value && (
        <p class="note">
          <Icon shape="lock" />
          <span>{t('settings_managed')}</span>
        </p>
      )}
      {problems.map((problem) => (
        <div class="note need" key={`${problem.code}${problem.subject}`}>
          <span class="badge need">
            <Icon shape="need" />
          </span>
          <div class="pre">{problemText(t, problem)}</div>
        </div>
      ))}
    </div>
  );
}

function Page() {
  const { model, t } = useOptions();
  const view = useSignal(chosen());
  const main = useRef<HTMLElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    const turn = () => {
      moved.current = true;
      view.value = chosen();
    };
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, [view]);
  useEffect(() => {
    document.title = `${t(titleKey(view.value))} – ${t('appName')}`;
    if (moved.current) main.current?.querySelector('h1')?.focus();
  }, [view.value, t]);
  // Wherever it is dropped: what comes of a file is shown in its own view.
  const take = useCallback(
    (files: readonly File[]) => {
      location.hash = 'transfer' satisfies View;
      model.actions.readFiles(files);
    },
    [model],
  );
  useDroppedFiles(take);
  const Body = VIEWS[view.value];
  return (
    <div class="page">
      <header>
        <a class="brand" href="#sites">
          <Icon shape="rail" />
          {t('appName')}
        </a>
        <Nav view={view.value} />
      </header>
      <main ref={main} aria-busy={!model.ready.value}>
        <General />
        {model.ready.value && <Body />}
      </main>
      <Word />
    </div>
  );
}

/** The options page. */
export const Options = ({ model, t }: { readonly model: OptionsModel; readonly t: Translate }) => (
  <OptionsProvider value={{ model, t }}>
    <Page />
  </OptionsProvider>
);
