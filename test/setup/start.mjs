/** `npm start`: sets the machine up, builds the extension and opens it with the demo desk. */
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { run, stopChildrenOnSignal } from './run.mjs';

const HELP = `npm start [-- OPTIONS]   builds Caserail and opens a browser with it and the demo desk
  --headless   no window: plays the tour, prints each step, leaves screenshots (the default without a display)
  --firefox    Firefox in place of Chromium
  --port N     where the desk listens on 127.0.0.1 (default: any free port)
Ctrl+C stops everything.`;

const OPTIONS = {
  headless: { type: 'boolean', default: false },
  firefox: { type: 'boolean', default: false },
  port: { type: 'string', default: '0' },
  help: { type: 'boolean', default: false },
};

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function options() {
  const { values } = parseArgs({ options: OPTIONS });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
    throw new Error(`--port: "${values.port}" is not a port number.`);
  }
  return { ...values, headless: values.headless || !hasDisplay() };
}

async function start({ headless, firefox, port }) {
  const browser = firefox ? 'firefox' : 'chromium';
  const missing = await bootstrap([browser, 'font']);
  const advice = missing.get(browser);
  if (advice) throw new Error(`${browser} is missing. ${advice}`);
  const build = ['build', '--mode', 'e2e', '--level', 'warn', '-b', firefox ? 'firefox' : 'chrome'];
  console.log('Building the extension.');
  if ((await run('wxt', build, { quiet: true })) !== 0)
    throw new Error('The build failed; its message is above.');
  const env = { CASERAIL_HEADLESS: headless ? '1' : '', CASERAIL_BROWSER: browser, CASERAIL_PORT: port };
  return run('node', ['test/e2e/harness/show.ts'], { env });
}

stopChildrenOnSignal();
let chosen;
try {
  chosen = options();
} catch (error) {
  console.error(`${error.message}\n\n${HELP}`);
  process.exit(2);
}
if (chosen.help) console.log(HELP);
else {
  try {
    process.exitCode = await start(chosen);
  } catch (error) {
    console.error(error.message);
    process.exitCode ??= 1;
  }
}
