/** `npm run build`: the extension for Chromium and Firefox, or a team build with `--hosts`. */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { parseHosts } from './hosts.mjs';
import { ROOT, run } from './run.mjs';

const HELP = `npm run build [-- --hosts PATTERN,…]
  Builds .output/chrome-mv3 and .output/firefox-mv3.
  --hosts  a team build: these hosts are required permissions, granted at installation, as in
           --hosts 'https://desk.example/*,https://*.desk.example/*'
           It goes to .output/chrome-mv3-team and .output/firefox-mv3-team.`;

function options() {
  const { values } = parseArgs({ options: { hosts: { type: 'string' }, help: { type: 'boolean' } } });
  const hosts = parseHosts(values.hosts ?? '');
  if (values.hosts !== undefined && hosts.length === 0) throw new Error('--hosts names no host.');
  return { help: values.help === true, hosts };
}

async function build(hosts) {
  await ensureDependencies();
  const env = { CASERAIL_HOSTS: hosts.join(',') };
  for (const browser of ['chrome', 'firefox']) {
    const status = await run('wxt', ['build', '-b', browser, '--level', 'warn'], { env, quiet: true });
    if (status !== 0) return status;
  }
  const suffix = hosts.length > 0 ? '-team' : '';
  console.log(`Built ${ROOT}/.output/chrome-mv3${suffix} and ${ROOT}/.output/firefox-mv3${suffix}`);
  return 0;
}

let chosen;
try {
  chosen = options();
} catch (error) {
  console.error(`${error.message}\n\n${HELP}`);
  process.exit(2);
}
if (chosen.help) console.log(HELP);
else {
  process.exitCode = await build(chosen.hosts).catch((error) => {
    console.error(error.message);
    return 1;
  });
}
