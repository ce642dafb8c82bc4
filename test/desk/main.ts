import { parseArgs } from 'node:util';
import { startDesk } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, host: { type: 'string', default: '127.0.0.1' } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  process.exit(2);
}
try {
  const desk = await startDesk({ port, host: values.host });
  console.log(`Demo Desk: ${desk.url}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void desk.close());
} catch (error) {
  console.error(`The desk could not start: ${(error as Error).message}. Choose another --port.`);
  process.exit(1);
}
