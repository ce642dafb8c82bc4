import { documented, documentedIds } from '../../policies/load.ts';
import { inLanguage } from '../../policy/policyIndex.ts';
import { command, JSON_OPTION } from '../command.ts';

export default command({
  synopsis: '[--json]',
  summary: 'Names the documented policies.',
  details: `
  npm run --silent policy -- list`,
  options: JSON_OPTION,
  run({ values: { json } }) {
    const all = documentedIds().map((id) => ({ id, title: inLanguage(documented(id).title, 'en') }));
    const text = json ? `${JSON.stringify(all)}\n` : all.map(({ id, title }) => `${id}\t${title}\n`).join('');
    process.stdout.write(text);
    return 0;
  },
});
