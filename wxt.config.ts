import { resolve } from 'node:path';
import { type PluginOption, type ResolvedConfig, transformWithOxc } from 'vite';
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

/**
 * WXT starts a script by a wrapper that logs, of which an empty `try` is left in what is shipped. All our unlisted
 * scripts run in other people's pages, where bytes count: they start bare.
 */
const BARE_SCRIPT = /virtual:wxt-unlisted-script-entrypoint\?(.+)$/;
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

/** What the overlay's own elements are made by: Preact's way of writing them, without Preact (`components/panel/draw.ts`). */
const ELEMENTS = resolve('components/panel/elements.ts');

/** The overlay draws its elements itself; everything else leaves that to Preact. */
const overlayElements = () => {
  let overlay = false;
  return {
    name: 'caserail:overlay-elements',
    enforce: 'pre' as const,
    configResolved({ build }: ResolvedConfig) {
      overlay = JSON.stringify([build.lib, build.rolldownOptions.input]).includes('overlay');
    },
    async transform(code: string, id: string) {
      if (!overlay || !id.endsWith('.tsx')) return undefined;
      const jsx = { runtime: 'classic', pragma: 'element', pragmaFrag: 'Fragment' } as const;
      const made = await transformWithOxc(code, id, { jsx });
      const from = `import { element, Fragment } from ${JSON.stringify(ELEMENTS)};\n`;
      return { code: from + made.code, map: made.map };
    },
  };
};

/**
 * `imports: false` takes no more than the types away (WXT 0.21.4). The plugin stays, and takes even an argument called
 * `storage` for WXT's module of that name, which is then put into the script.
 */
const isUnimport = (plugin: PluginOption) =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'unimport';

/** In every mode alike: what is tested is what is shipped. */
const BUILD = {
  // The oldest browsers that can have it: see the manifest below.
  target: ['chrome123', 'firefox128'],
  minify: 'terser' as const,
  cssMinify: 'esbuild' as const,
  terserOptions: {
    ecma: 2020 as const,
    format: { comments: false },
    // Never `pure_getters`: reading a signal's value is what makes it followed.
    // Fewer forms of the same thing compress better.
    compress: { passes: 3, unsafe_arrows: true, inline: 1, lhs_constants: false },
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    build: BUILD,
    oxc: { jsx: { development: false } },
    plugins: [bareScripts, overlayElements()],
  }),
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${teamHosts.length > 0 ? '-team' : ''}`,
  zip: {
    includeSources: [
      ...['*.json', '*.ts', '*.md', 'LICENSE', 'components/**', 'entrypoints/**', 'lib/**', 'locales/**'],
      ...['public/**', 'test/setup/**'],
    ],
  },
  hooks: {
    'vite:build:extendConfig': (_, config) => {
      config.plugins = config.plugins?.filter((plugin) => !isUnimport(plugin)) ?? [];
    },
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
          { minimum_chrome_version: '123', storage: { managed_schema: 'managed_schema.json' } }),
    };
  },
});
