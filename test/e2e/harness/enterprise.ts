import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { requireBrowser } from '../../setup/browsers.mjs';
import { POLICY_FILE } from '../../setup/policy-file.mjs';
import { Extension } from './extension.ts';

/** What the browser's management hands the extension: its managed storage. */
export type Managed = Readonly<Record<string, unknown>>;

/** A Chromium under an enterprise policy that forces the extension's installation. */
export interface ManagedChromium {
  readonly context: BrowserContext;
  readonly extension: Extension;
  /** Changes what is managed while the browser runs. */
  manage(managed: Managed): void;
  close(): Promise<void>;
}

interface Package {
  readonly id: string;
  readonly crx: Buffer;
  readonly version: string;
}

/** Packs a build as an administrator would, with a fresh key; the id follows from the key. */
function pack(build: string, folder: string): Package {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const source = join(folder, 'extension');
  const key = join(folder, 'key.pem');
  cpSync(build, source, { recursive: true });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const args = ['--headless=new', '--no-sandbox', `--user-data-dir=${join(folder, 'packer')}`];
  execFileSync(
    requireBrowser('chromium'),
    [...args, `--pack-extension=${source}`, `--pack-extension-key=${key}`],
    {
      stdio: 'ignore',
    },
  );
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const letter = (digit: string) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16));
  const { version } = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8'));
  return { id: [...digest.slice(0, 32)].map(letter).join(''), crx: readFileSync(`${source}.crx`), version };
}

/** Serves the package and the update manifest that names it. */
async function serve({ id, crx, version }: Package): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/caserail.crx')) {
      response.setHeader('content-type', 'application/x-chrome-extension');
      response.end(crx);
      return;
    }
    const file = `http://${request.headers.host}/caserail.crx`;
    response.setHeader('content-type', 'text/xml');
    response.end(`<?xml version="1.0"?>
      <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
        <app appid="${id}"><updatecheck codebase="${file}" version="${version}"/></app>
      </gupdate>`);
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return server;
}

/** Puts the policy in force for every Chromium of this machine, in one step. */
function writePolicy(id: string, updates: string, managed: Managed): void {
  const policy = {
    ExtensionInstallForcelist: [`${id};${updates}`],
    ExtensionSettings: { '*': { install_sources: ['http://127.0.0.1/*'] } },
    // Without it, a forced extension's pages and worker are hidden from tests.
    DeveloperToolsAvailability: 1,
    '3rdparty': { extensions: { [id]: managed } },
  };
  mkdirSync(join(POLICY_FILE, '..'), { recursive: true });
  // Chromium reads every *.json of the folder: the draft must not be one.
  writeFileSync(`${POLICY_FILE}.draft`, JSON.stringify(policy));
  renameSync(`${POLICY_FILE}.draft`, POLICY_FILE);
}

const removePolicy = () => rmSync(POLICY_FILE, { force: true });

const launch = (profile: string) =>
  chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium'),
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    args: ['--no-sandbox', '--disable-quic', '--disable-sync', '--no-first-run'],
  });

/**
 * Starts Chromium as an administrator sets it up: the build (for example `chrome-mv3-team`) force-installed, with managed
 * storage. The policy is machine-wide while it runs; needs root, and one such browser at a time.
 */
export async function startManagedChromium(build: string, managed: Managed): Promise<ManagedChromium> {
  const folder = mkdtempSync(join(tmpdir(), 'caserail-managed-'));
  const packed = pack(build, folder);
  const server = await serve(packed);
  const updates = `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates.xml`;
  process.once('exit', removePolicy);
  const clear = () => {
    removePolicy();
    process.off('exit', removePolicy);
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    writePolicy(packed.id, updates, managed);
    const context = await launch(join(folder, 'profile'));
    const close = async () => {
      await context.close();
      clear();
    };
    return {
      context,
      extension: await Extension.in(context),
      manage: (next) => writePolicy(packed.id, updates, next),
      close,
    };
  } catch (error) {
    clear();
    throw error;
  }
}
