import en from '../../../locales/en.json' with { type: 'json' };
import { fileTranslate } from '../../i18n/file.ts';
import { diffPolicies } from '../../policy/diff/diff.ts';
import { wordsOfBoth } from '../../reference/diff/words.ts';
import { command, JSON_OPTION } from '../command.ts';
import { chooseTwo } from '../diff/choose.ts';
import { diffText } from '../diff/text.ts';

export default command({
  synopsis: 'ID|FILE|parent ID|FILE [--readings ID=ALTERNATIVE,…] [--all] [--json]',
  summary: 'Tells how two policies differ: what is written in them, and every verdict that changes.',
  details: `
Every status, target, action and actor is asked, with every field, fact and value that matters there, of both policies;
what changes is told in few rows, each with an example. "parent" is the policy that the second one extends.
--all tells of changes by nobody who is named, too.
Exit status 1 if an answer changes, 0 if none does.

  npm run --silent policy -- diff servicenow-csm servicenow-csm-australia
  npm run --silent policy -- diff parent our-desk.yaml`,
  options: { ...JSON_OPTION, readings: { type: 'string', multiple: true }, all: { type: 'boolean' } },
  positionals: [2, 2],
  run({ values: { json, all = false, readings = [] }, positionals: [first = '', second = ''] }) {
    const [a, b] = chooseTwo(first, second, readings);
    const diff = diffPolicies(a, b);
    const texts = {
      all,
      a: a.document,
      b: b.document,
      words: wordsOfBoth(a.document, b.document, fileTranslate(en), 'en'),
    };
    process.stdout.write(json ? `${JSON.stringify(diff, null, 2)}\n` : diffText(diff, texts));
    return diff.rows.length + diff.clocks.length > 0 ? 1 : 0;
  },
});
