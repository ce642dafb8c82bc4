import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { browserFiles } from './lib/i18n/browser-files.ts';
import { parseHosts } from './test/setup/hosts.mjs';

/** Where the end-to-end tests serve their pages. */
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Our own pages load nothing but what is in the package, and no page can frame them. */
const EXTENSION_PAGES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const GECKO = {
  id: 'caserail@caserail.example',
  strict_min_version: '128.0',
  data_collection_permissions: { required: ['none' as const] },
};

/** Hosts of a team build (`npm run build -- --hosts …`); none otherwise. */
const teamHosts = parseHosts(process.env.CASERAIL_HOSTS ?? '');

/** Hosts that are granted without a question. The public build has none: people enable sites one by one. */
const requiredHosts = (mode: string) => [...teamHosts, ...(mode === 'e2e' ? LOOPBACK : [])];

/** WXT starts a script by wrappers that log and look at options; in what runs in every page of a site, these bytes count. */
const BARE_SCRIPT = /virtual:wxt-unlisted-script-entrypoint\?(.*\/(?:detector|interceptor)\.ts)$/;
const bareScripts = {
  name: 'caserail:bare-scripts',
  enforce: 'pre' as const,
  load(id: string) {
    if (id.endsWith('define-unlisted-script.mjs'))
      return 'export const defineUnlistedScript = (main) => ({ main });';
    const path = BARE_SCRIPT.exec(id)?.[1];
    return path && `import script from ${JSON.stringify(path)};\nscript.main();`;
  },
};

/** The overlay draws its elements itself (`components/panel/draw.ts`): it takes Preact's way of writing them, not Preact. */
const overlayElements = () => {
  let overlay = false;
  return {
    name: 'caserail:overlay-elements',
    enforce: 'pre' as const,
    configResolved(config: { build: { lib: unknown; rollupOptions: { input?: unknown } } }) {
      const { lib, rollupOptions } = config.build;
      overlay = JSON.stringify([lib, rollupOptions.input]).includes('overlay');
    },
    resolveId: (id: string) =>
      overlay && id === 'preact/jsx-runtime' ? resolve('components/panel/jsx-runtime.ts') : undefined,
  };
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // The same elements in every mode: those of development are others, and several times the size.
  vite: () => ({ oxc: { jsx: { development: false } }, plugins: [bareScripts, overlayElements()] }),
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${teamHosts.length > 0 ? '-team' : ''}`,
  zip: {
    includeSources: [
      ...['*.json', '*.ts', '*.md', 'LICENSE', 'components/**', 'entrypoints/**', 'lib/**', 'locales/**'],
      ...['public/**', 'test/setup/**'],
    ],
  },
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...browserFiles('locales'));
    },
  },
  manifest: ({ mode, browser }) => {
    const hosts = requiredHosts(mode);
    return {
      name: 'Caserail',
      description: '__MSG_appDescription__',
      default_locale: 'en',
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      permissions: ['storage', 'scripting', 'activeTab'],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
      content_security_policy: { extension_pages: EXTENSION_PAGES },
      ...(browser === 'firefox'
        ? { browser_specific_settings: { gecko: GECKO } }
        : // Firefox delivers managed settings without a schema, and warns of the key.
          { minimum_chrome_version: '120', storage: { managed_schema: 'managed_schema.json' } }),
    };
  },
});
