import { render } from 'preact';
import '../../components/common/page.css';
import '../../components/options/styles.css';
import { Options } from '../../components/options/Options.tsx';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { profiles } from '../../lib/hosts/index.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { platform } from '../../lib/platform/browser.ts';
import { policies } from '../../lib/policies/index.ts';
import { createStore } from '../../lib/store/index.ts';
import { createActions } from './actions.ts';
import { createState, follow, type Parts } from './state.ts';

const t = browserTranslate();
document.documentElement.lang = t('locale');
document.documentElement.dir = t('dir');

const parts: Parts = {
  platform,
  store: createStore(platform),
  t,
  profiles,
  documented: [...policies.values()],
  check: checkPolicy,
};
const state = createState();
const actions = createActions(state, parts);
const root = document.getElementById('root');
if (root) render(<Options model={{ ...state, version: platform.runtime.version, actions }} t={t} />, root);
follow(state, parts).catch((error: unknown) => {
  state.word.value = { tone: 'error', key: 'failed', detail: String(error) };
});
