import { render } from 'preact';
import '../../components/common/page.css';
import '../../components/popup/styles.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { profiles } from '../../lib/hosts/index.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { platform } from '../../lib/platform/browser.ts';
import { policies } from '../../lib/policies/index.ts';
import { createStore } from '../../lib/store/index.ts';
import { REPORT } from '../background/reconcile.ts';
import { tabKey } from '../background/tab-state.ts';
import { TabPopup } from './model.ts';

const t = browserTranslate();
document.documentElement.lang = t('locale');
document.documentElement.dir = t('dir');

/** The tab that the popup is about; `?tab=` names one where the popup is opened as a page of its own. */
async function tabOf() {
  const named = new URLSearchParams(location.search).get('tab');
  return named === null ? platform.tabs.active() : platform.tabs.get(Number(named));
}

async function start() {
  const tab = (await tabOf()) ?? { id: -1 };
  const store = createStore(platform);
  const documented = [...policies.values()];
  const model = new TabPopup(tab, {
    platform,
    store,
    t,
    profiles,
    documented,
    check: checkPolicy,
    close: () => window.close(),
  });
  const root = document.getElementById('root');
  if (root) render(<Popup model={model} t={t} />, root);
  const again = () => void model.refresh();
  store.settings.onChanged(again);
  platform.permissions.onChanged(again);
  platform.managed.onChanged(again);
  platform.local.onChanged((changes) => REPORT in changes && again());
  platform.session.onChanged((changes) => tabKey(tab.id) in changes && again());
  await model.refresh().catch((error: unknown) => {
    model.error.value = t('error_failed', String(error));
  });
}

void start();
