import { stringify } from 'yaml';
import { LINTS, type Severity } from '../../policy/lint/index.ts';
import { BASE, type Patch, SAMPLES } from './samples/index.ts';
import { WORDS } from './words/index.ts';

const WEIGHTS: Readonly<Record<Severity, string>> = {
  error: 'Error: the policy cannot mean this.',
  warning: 'Warning: look at it, and mend it or narrow it.',
  info: 'Note: worth knowing, and fine.',
};

const HEAD = `# What \`policy -- check\` finds

\`npm run --silent policy -- check FILE\` first says whether the file is a policy at all (\`schema\`), then looks it over.
Each finding has a place, a sentence that says what to do, and where it helps the smallest request that shows it, ready
to be put among the examples. Errors and warnings give exit status 1; notes alone give 0.

Made from the lints, their sentences and their samples by \`npm run lint-reference\`. A sample shows what it changes of
[the small policy](#the-small-policy) at the end: entries of a known id are replaced, others added.
`;

const SCHEMA = `<a id="schema"></a>
## \`schema\`: the file is no policy

The file cannot be read, has a key or value that the format does not know, or names an id that is not there. The message
names the place; [the format](README.md) says what belongs there. Nothing else is looked at before this is mended.
`;

/** The reference of all lints, as Markdown. */
export function reference(): string {
  const contents = LINTS.map(({ id }) => `- [\`${id}\`](#${id}): ${WORDS[id].title}`).join('\n');
  const pages = LINTS.map(({ id, severity }) => page(id, severity)).join('\n');
  const base = `## The small policy\n\n${shown(BASE)}`;
  return `${HEAD}\n${contents}\n\n${SCHEMA}\n${pages}\n${base}`;
}

function page(id: (typeof LINTS)[number]['id'], severity: Severity): string {
  const { title, about, mend } = WORDS[id];
  const { bad, good } = SAMPLES[id];
  return [
    `<a id="${id}"></a>`,
    `## \`${id}\`: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    '',
    WEIGHTS[severity],
    '',
    wrapped(about),
    '',
    wrapped(`**What to do.** ${mend}`),
    '',
    'Found fault with:',
    '',
    shown(bad),
    'Sound:',
    '',
    shown(good),
  ].join('\n');
}

const shown = (patch: Patch): string =>
  `\`\`\`yaml\n${stringify(patch, { aliasDuplicateObjects: false })}\`\`\`\n`;

/** Lines of at most 120 characters. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length >= 120) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
