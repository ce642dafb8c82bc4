import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../imports.ts';

type Manifest = Readonly<Record<string, unknown>>;

const folderOf = (build: string) => join(ROOT, '.output', build);
const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(build), 'manifest.json'), 'utf8'));

const without = (manifest: Manifest, key: string): Manifest =>
  Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== key));

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const production = manifestOf(`${browser}-mv3`);
  const csp = (production.content_security_policy as { extension_pages: string }).extension_pages;

  it('asks for no site at installation, and for any site later, one by one', () => {
    expect(production.manifest_version).toBe(3);
    expect(production).not.toHaveProperty('host_permissions');
    expect(production).not.toHaveProperty('content_scripts');
    expect(production.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('asks for the permissions it needs and no others', () => {
    expect([...(production.permissions as string[])].sort()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(production).not.toHaveProperty('optional_permissions');
    expect(production).not.toHaveProperty('externally_connectable');
  });

  it('has a button with a popup, and options in a tab of their own', () => {
    expect(production.action).toMatchObject({ default_popup: 'popup.html' });
    expect(production.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
  });

  it('gives pages nothing to load or frame', () => {
    expect(production).not.toHaveProperty('web_accessible_resources');
    expect(csp).toContain("frame-ancestors 'none'");
  });

  it('lets own pages run and load what is in the package alone', () => {
    const directives = csp.split(';').map((directive) => directive.trim());
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(csp).not.toMatch(/unsafe|https?:|\*/);
  });

  it('differs in host_permissions only in the end-to-end build', () => {
    const endToEnd = manifestOf(`${browser}-mv3-e2e`);
    expect(endToEnd.host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(without(endToEnd, 'host_permissions')).toEqual(production);
  });

  it('differs in host_permissions only in a team build', () => {
    const team = manifestOf(`${browser}-mv3-team`);
    expect(team.host_permissions).toEqual(['https://desk.example/*', 'https://*.desk.example/*']);
    expect(without(team, 'host_permissions')).toEqual(production);
  });

  it('names only files that were built', () => {
    const files = new Set(readdirSync(folderOf(`${browser}-mv3`), { recursive: true, encoding: 'utf8' }));
    const named = [...JSON.stringify(production).matchAll(/"\/?([\w./-]+\.(?:js|html|png|css|json))"/g)];
    expect(named.map(([, file]) => file).filter((file) => file && !files.has(file))).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
    expect(files).toContain(join('_locales', String(production.default_locale), 'messages.json'));
  });
});

describe('the manifest', () => {
  it('names Firefox as its stores and administrators need it', () => {
    expect(manifestOf('firefox-mv3').browser_specific_settings).toEqual({
      gecko: {
        id: 'caserail@caserail.example',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });

  it('describes its managed storage to Chromium', () => {
    expect(manifestOf('chrome-mv3').storage).toEqual({ managed_schema: 'managed_schema.json' });
  });

  it('fixes no key, so that every unpacked copy has an id of its own', () => {
    expect(manifestOf('chrome-mv3')).not.toHaveProperty('key');
  });
});
