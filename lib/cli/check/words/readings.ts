import type { Told, Words } from './words.ts';

const LEVELS: Readonly<Record<string, string>> = {
  allowed: 'documents',
  undocumented: 'leaves undocumented',
  forbidden: 'rules out',
  incomplete: 'requires',
  warning: 'only warns of',
  info: 'only remarks on',
};
const says = (told: Told, name: string): string => LEVELS[told.get(name)] ?? told.get(name);

/** Whose two sayings they are: two rules, or one rule in two places. */
const both = (told: Told): readonly [string, string] =>
  told.get('first') === told.get('second')
    ? [`A clause of ${told.rule('first')}`, 'another one of its clauses']
    : [told.rule('first'), told.rule('second')];

function twoAnswers(told: Told): string {
  const [first, second] = both(told);
  return `${first} ${says(told, 'says')} a change that ${second} ${says(told, 'against')}`;
}

/** What two clauses differ about: a field, or a remark by its code. */
function topic(told: Told): string {
  const name = told.get('topic');
  return name.startsWith('code ') ? `"${name.slice(5)}"` : `the field ${told.label('topic')}`;
}

function twoLevels(told: Told): string {
  const [first, second] = both(told);
  return `${first} ${says(told, 'says')} ${topic(told)} where ${second} ${says(told, 'against')} it`;
}

const target = (told: Told, name: string): string =>
  told.get(name) === '' ? 'nowhere' : `to ${told.label(name)}`;

const twoTargets = (told: Told): string =>
  `The action ${told.label('action')} leads ${target(told, 'says')} by ${told.rule('first')}, ${target(told, 'against')} by ${told.rule('second')}`;

/** What is said of contradictions and of how they are read. */
export const READINGS = {
  'reading-unsettled': {
    title: 'A reading that nobody has settled',
    about:
      'A reading is an open question of the document with its alternatives. Without an answer the policy would have to guess; so it does not compile until the reading has a `default` with a reason, or a team’s own choice.',
    mend: 'Settle it: `npm run --silent policy -- settle FILE READING ALTERNATIVE --reason … --by …`.',
    say: {
      open: (told) =>
        `Nobody has settled the reading ${told.get('reading')}. Choose one of ${told.get('alternatives')}, with: policy -- settle FILE ${told.get('reading')} ALTERNATIVE --reason WHY --by WHO.`,
      unknown: (told) =>
        `The reading ${told.get('reading')} is settled as "${told.get('choice')}", which is none of its alternatives. Choose one of ${told.get('alternatives')}.`,
    },
  },
  contradiction: {
    title: 'Two clauses that give different answers',
    about:
      'Found from the clauses alone, of all alternatives, by looking at every status, target or action and actor of which two of them speak, and at whether their conditions can hold at once: the one documents the change and the other one rules it out; or, under another reading, the one rules out what the other one has down as not mentioned. Nothing in the policy says where to look. Each is shown with the smallest request to which the engine answers both ways, if it is given either clause alone. Where the alternatives of a settled reading tell the two apart this is a note, and where a house rule restricts the document too.',
    mend: 'Narrow the one that is too wide. If the document itself says both, make them alternatives of a reading (`readings`, and `reading` in each clause), and settle it.',
    say: {
      settled: (told) => `${twoAnswers(told)}; settled by ${told.readings()}.`,
      house: (told) => `${twoAnswers(told)}, as a house rule.`,
      open: (told) => `${twoAnswers(told)}; nobody has settled ${told.get('readings')}. Settle it.`,
      other: (told) =>
        `Under an alternative that is not in force: ${twoAnswers(told)}. Narrow one of them, or tell them apart by a reading.`,
      both: (told) =>
        `${twoAnswers(told)}; the prohibition wins. Narrow one of them; if the document says both, make them alternatives of a reading.`,
    },
  },
  'two-levels': {
    title: 'The same thing asked for in different strength',
    about:
      'Two clauses ask for the same field, or remark on the same thing, for the same change, the one strongly and the other one mildly. The stronger one wins. Where a settled reading tells them apart, or a house rule asks for more than the document, this is a note.',
    mend: 'Take the milder one out there, or narrow the stronger one.',
    say: {
      settled: (told) => `${twoLevels(told)}; settled by ${told.readings()}.`,
      house: (told) => `${twoLevels(told)}, as a house rule.`,
      open: (told) => `${twoLevels(told)}; nobody has settled ${told.get('readings')}. Settle it.`,
      other: (told) =>
        `Under an alternative that is not in force: ${twoLevels(told)}. Take the milder one out there.`,
      both: (told) =>
        `${twoLevels(told)}: the stronger one wins. Take the milder one out there, or narrow the other.`,
    },
  },
  'two-targets': {
    title: 'One action, two targets',
    about:
      'Two clauses allow the same action for the same actor from the same status, under conditions that can hold at once, and lead to different statuses. Nobody can say then where the case goes.',
    mend: 'Tell the two apart by actor, status or condition.',
    say: {
      settled: (told) => `${twoTargets(told)}; settled by ${told.readings()}.`,
      house: (told) => `${twoTargets(told)}, as a house rule.`,
      open: (told) => `${twoTargets(told)}; nobody has settled ${told.get('readings')}. Settle it.`,
      other: (told) => `Under an alternative that is not in force: ${twoTargets(told)}. Tell the two apart.`,
      both: (told) => `${twoTargets(told)}. Tell the two apart by actor, status or condition.`,
    },
  },
  'reading-idle': {
    title: 'A reading on which nothing turns',
    about:
      'No clause, clock or actor asks for an alternative of this reading: it says how the document or the page is to be understood, and changes no verdict. With a single alternative there is nothing to choose.',
    mend: 'Nothing, if it is meant as an aid; else name it in the `reading` of the clauses that depend on it.',
    say: {
      reading: (told) =>
        `Nothing in the policy turns on the reading ${told.get('reading')}. If it is to decide something, name it in the "reading" of a clause.`,
      single: (told) =>
        `The reading ${told.get('reading')} has a single alternative. Write the other one, or take it out.`,
    },
  },
} as const satisfies Readonly<Record<string, Words>>;
