import type { PolicyDocument, Rule } from '../../policy/types.ts';

/** One kind of change that a team can make to a policy, shown on the policy itself. */
export interface Override {
  /** What it does, a sentence or two. */
  readonly says: string;
  /** Where it stands in the file: `['statuses', 'change']`. With `item`, the value is an entry of a list there. */
  readonly path: readonly string[];
  readonly item?: true;
  readonly value: unknown;
}

/**
 * An example of every kind of override, with names that the policy has, so that each can be taken as it stands. Put
 * together they are one valid policy too.
 * @param team id of the team's policy; its rules are named after it
 */
export function overrides(parent: PolicyDocument, team: string): Override[] {
  const names = namesIn(parent);
  return [
    ...words(names),
    ...vocabulary(parent),
    ...houseRules(names, team.toUpperCase()),
    ...settings(names),
  ];
}

interface Names {
  readonly parent: PolicyDocument;
  /** A status that waits, one that ends a case, and one that work begins in. */
  readonly waiting: string;
  readonly ended: string;
  readonly working: string;
  readonly field: string;
  readonly action: string | undefined;
  readonly rule: Rule;
  readonly spare: Rule;
}

function namesIn(parent: PolicyDocument): Names {
  const { statuses, fields, actions, rules } = parent;
  const [first] = statuses;
  const last = statuses.at(-1);
  const deciding = rules.filter(({ kind, basis }) => kind === 'decides' && basis !== 'house');
  const [rule = rules[0], spare = rule] = deciding;
  if (!first || !last || !rule || !spare) throw new Error(`${parent.id} has no statuses or no rules`);
  return {
    parent,
    waiting: (statuses.find(({ phase }) => phase.startsWith('waiting')) ?? first).id,
    ended: (statuses.find(({ phase }) => phase === 'ended') ?? last).id,
    working: (statuses.find(({ phase }) => phase === 'working') ?? first).id,
    field:
      (fields.find(({ id, kind }) => id !== 'subStatus' && kind === 'longText') ?? fields[0])?.id ??
      'subStatus',
    action: (actions.find(({ id }) => id !== 'update') ?? actions[0])?.id,
    rule,
    spare,
  };
}

const en = (text: string) => ({ en: text });

function words({ waiting, field, action }: Names): Override[] {
  return [
    {
      says: 'Call a status as your tool does. Labels of every language match, and so do aliases.',
      path: ['statuses', 'change'],
      value: { [waiting]: { labels: { de: 'Wartet auf Antwort' }, aliases: { add: ['On hold (desk)'] } } },
    },
    ...(action === undefined
      ? []
      : [
          {
            says: 'The same for buttons.',
            path: ['actions', 'change'],
            value: { [action]: { aliases: { add: ['The desk’s own button'] } } },
          },
        ]),
    {
      says: 'The same for fields: by the names that your forms have.',
      path: ['fields', 'change'],
      value: { [field]: { aliases: { add: ['u_desk_field'] } } },
    },
  ];
}

/** What the parent does not have. */
function vocabulary({ statuses }: PolicyDocument): Override[] {
  return [
    {
      says: 'A status of your own. The phase says what it means; add rules that lead to it and out of it.',
      path: ['statuses', 'add'],
      item: true,
      value: {
        id: 'deskReview',
        labels: en('Desk review'),
        phase: 'waitingOther',
        subStatuses: [{ id: 'peer', labels: en('By a colleague') }],
      },
    },
    ...(statuses.length > 2
      ? []
      : [
          {
            says: 'A button of your own.',
            path: ['actions', 'add'],
            item: true as const,
            value: { id: 'desk', labels: en('Desk') },
          },
        ]),
    {
      says: 'A field of your own, for rules to ask for.',
      path: ['fields', 'add'],
      item: true,
      value: { id: 'reviewer', labels: en('Reviewer'), kind: 'text' },
    },
    {
      says: 'Something else that a page shows and a condition can turn on.',
      path: ['facts', 'add'],
      item: true,
      value: { id: 'vip', labels: en('Important customer') },
    },
  ];
}

function houseRules({ working, ended, waiting, field, rule, spare }: Names, team: string): Override[] {
  const house = (id: string, says: string, summary: string, clause: object): Override => ({
    says,
    path: ['rules', 'add'],
    item: true,
    value: { id: `${team}-${id}`, summary: en(summary), clauses: [clause] },
  });
  return [
    house(
      'note',
      'A field that must be filled, and how. "level: warning" asks without holding anything back.',
      'Closing needs a note that says something.',
      {
        to: [ended],
        actors: ['agent', 'manager'],
        require: [{ field, must: { minLength: 10 }, level: 'warning' }],
      },
    ),
    house('empty', 'A field that must be empty.', 'While the case waits there is no note yet.', {
      to: [waiting],
      require: [{ field, must: { filled: false }, level: 'warning' }],
    }),
    house('look', 'A field that the agent looks at and confirms.', 'Look at the note once more.', {
      from: [working],
      to: [ended],
      actors: ['agent'],
      verify: [field],
    }),
    house(
      'allow',
      'A move that the document does not have. What it asks for belongs to it.',
      'A case may wait for a colleague.',
      {
        allow: true,
        from: [working],
        to: [waiting],
        actors: ['manager'],
        when: [{ field, filled: true }],
      },
    ),
    house(
      'never',
      'A move that the desk rules out, under a condition.',
      'Nothing long waiting is closed unseen.',
      {
        from: [waiting],
        to: [ended],
        actors: ['agent'],
        when: [{ timeInStatus: 'days', min: 30 }],
        forbid: 'ruledOut',
      },
    ),
    {
      says: 'A house rule in place of an inherited one. Nothing of the inherited one is kept.',
      path: ['rules', 'replace'],
      value: { [rule.id]: { summary: rule.summary, ...(rule.clauses ? { clauses: rule.clauses } : {}) } },
    },
    {
      says: 'An inherited rule that is not to hold, with the reason.',
      path: ['rules', 'off'],
      value: { [spare.id === rule.id ? `${rule.id}` : spare.id]: 'Our tool does not have this.' },
    },
  ];
}

function settings({ parent, rule }: Names): Override[] {
  const [reading] = parent.readings;
  const alternative =
    reading?.alternatives.find(({ id }) => id === reading.default) ?? reading?.alternatives[0];
  return [
    ...(reading && alternative
      ? [
          {
            says: `How your team reads a contradiction: ${reading.question.en} Who, when and why are kept.`,
            path: ['readings', 'settle'],
            value: {
              [reading.id]: {
                alternative: alternative.id,
                reason: 'Agreed in the team.',
                by: 'Name of the team lead',
                at: '2026-01-31',
              },
            },
          },
        ]
      : []),
    {
      says: 'What happens on a finding of one rule: observe, warn, confirm or block.',
      path: ['responses'],
      value: { [rule.id]: 'confirm' },
    },
    {
      says: 'When you work: for rules whose days are business days.',
      path: ['calendar'],
      value: {
        timeZone: 'Europe/Berlin',
        workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        hours: [{ from: '09:00', to: '17:30' }],
        holidays: ['2026-12-25'],
      },
    },
    {
      says: 'Which days count, and from which entry into a status.',
      path: ['clocks'],
      item: true,
      value: { days: 'business', since: 'latestEntry' },
    },
  ];
}
