import { render } from 'preact';
import { AuditPage } from '../../components/audit/AuditPage.tsx';
import '../../components/audit/styles/base.css';
import '../../components/audit/styles/overview.css';
import '../../components/audit/styles/table.css';
import '../../components/audit/styles/modes.css';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { platform } from '../../lib/platform/browser.ts';
import { policies } from '../../lib/policies/index.ts';
import { createStore } from '../../lib/store/index.ts';
import { inForce } from '../background/in-force.ts';
import { citations } from './citations.ts';
import { auditModel } from './model.ts';
import { saveFile } from './save.ts';

const t = browserTranslate();
const store = createStore(platform);

document.documentElement.lang = t('locale');
document.documentElement.dir = t('dir');
document.title = `${t('audit_title')} · ${t('appName')}`;

const model = auditModel({
  findings: store.findings,
  citations: async () => {
    // Rules are cited by policies alone.
    const shipped = { documented: [...policies.values()], check: checkPolicy, profiles: new Map() };
    return citations(await inForce(platform, store, shipped), t('locale'));
  },
  t,
  now: () => new Date().toISOString(),
  saveFile,
});

const page = document.getElementById('page');
if (page) render(<AuditPage model={model} t={t} />, page);
