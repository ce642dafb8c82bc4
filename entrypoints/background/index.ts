import { defineBackground } from 'wxt/utils/define-background';
import { checkPolicy } from '../../lib/distribution/policy-check.ts';
import { profiles } from '../../lib/hosts/index.ts';
import { browserTranslate } from '../../lib/i18n/browser.ts';
import { platform } from '../../lib/platform/browser.ts';
import { policies } from '../../lib/policies/index.ts';
import { background } from './core.ts';

export default defineBackground({
  type: 'module',
  main() {
    const now = () => new Date().toISOString();
    const documented = [...policies.values()];
    void background({
      platform,
      profiles,
      t: browserTranslate(),
      now,
      documented,
      check: checkPolicy,
    }).start();
  },
});
