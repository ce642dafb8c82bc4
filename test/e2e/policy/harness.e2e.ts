import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { POLICY_FILE } from '../../setup/policy-file.mjs';
import { type ManagedChromium, startManagedChromium } from '../harness/enterprise.ts';

const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Managed',
    version: '1.2',
    permissions: ['storage', 'scripting'],
    host_permissions: ['https://desk.example/*'],
    storage: { managed_schema: 'schema.json' },
    background: { service_worker: 'worker.js' },
  }),
  'schema.json': JSON.stringify({ type: 'object', properties: { team: { type: 'string' } } }),
  'worker.js': 'chrome.storage.onChanged.addListener(() => undefined);',
};

let folder: string;
let managed: ManagedChromium;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caserail-policy-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  managed = await startManagedChromium(folder, { team: 'first' });
});

test.afterAll(async () => {
  await managed?.close();
  rmSync(folder, { recursive: true });
});

test('a forced installation is granted its hosts and gets its managed storage, also when it changes', async () => {
  const { extension } = managed;
  expect(await extension.grantedOrigins()).toEqual(['https://desk.example/*']);
  const team = async () => (await extension.stored('managed')).team;
  await expect.poll(team, { timeout: 15_000 }).toBe('first');
  managed.manage({ team: 'second' });
  await expect.poll(team, { timeout: 30_000 }).toBe('second');
});

test('the policy goes with the browser', async () => {
  expect(existsSync(POLICY_FILE)).toBe(true);
  await managed.close();
  expect(existsSync(POLICY_FILE)).toBe(false);
});
