import { choosePolicy } from '../choose.ts';
import { command } from '../command.ts';
import { evaluateLines } from '../evaluate.ts';
import { readStream } from '../read.ts';

export default command({
  synopsis: '--policy ID|FILE [--readings ID=ALTERNATIVE,…]',
  summary: 'Judges requests, one JSON object a line on standard input; writes a verdict a line.',
  details: `
Exit status 1 if a line was bad: the answer in its place says why.

  echo '{"case":{"status":"Open"},"change":{"action":"Propose Solution","actor":"agent"}}' |
    npm run --silent policy -- evaluate --policy servicenow-csm`,
  options: { policy: { type: 'string' }, readings: { type: 'string', multiple: true } },
  run: ({ values }) =>
    evaluateLines(choosePolicy(values.policy, values.readings ?? []), readStream('-'), process.stdout),
});
