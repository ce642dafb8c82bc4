import { render } from 'preact';
import '../../components/common/page.css';
import '../../components/welcome/styles.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { platform } from '../../lib/platform/browser.ts';

const t = browserTranslate();
document.documentElement.lang = t('locale');
document.documentElement.dir = t('dir');
document.title = t('options_welcomeTitle');
const root = document.getElementById('root');
if (root) render(<Welcome t={t} openOptions={() => void platform.runtime.openOptions()} />, root);
