import { lifeCycle } from '../../policy/life-cycle/life-cycle.ts';
import { diagram } from '../../reference/diagram/diagram.ts';
import { mermaid } from '../../reference/diagram/mermaid.ts';
import { choosePolicy } from '../choose.ts';
import { command, JSON_OPTION } from '../command.ts';
import { LANGUAGE_OPTION, wordsIn } from '../languages.ts';
import { writeText } from '../write.ts';

export default command({
  synopsis: 'ID|FILE [--svg OUT] [--mermaid OUT] [--readings ID=ALTERNATIVE,…] [--language en|ja] [--json]',
  summary: 'Draws the life cycle as an SVG picture, or as Mermaid text.',
  details: `
Without --svg and --mermaid the Mermaid text goes to standard output. What is not drawn is
not documented, or ruled out. A life cycle with more lines than a picture can show (some 400) is
drawn by phase, and the picture says so. --json gives statuses, moves and timers as data.

  npm run --silent policy -- diagram servicenow-csm --svg life-cycle.svg`,
  options: {
    ...JSON_OPTION,
    ...LANGUAGE_OPTION,
    svg: { type: 'string' },
    mermaid: { type: 'string' },
    readings: { type: 'string', multiple: true },
  },
  positionals: [1, 1],
  run({ positionals: [name], values }) {
    const policy = choosePolicy(name, values.readings ?? []);
    const words = wordsIn(policy.document, values.language);
    const cycle = lifeCycle(policy);
    if (values.svg !== undefined) writeText(values.svg, diagram(cycle, words));
    if (values.mermaid !== undefined) writeText(values.mermaid, mermaid(cycle, words));
    if (values.json) {
      const { document, ...graph } = cycle;
      process.stdout.write(
        `${JSON.stringify({ policy: document.id, statuses: document.statuses, ...graph })}\n`,
      );
    } else if (values.svg === undefined && values.mermaid === undefined) {
      process.stdout.write(mermaid(cycle, words));
    }
    return 0;
  },
});
