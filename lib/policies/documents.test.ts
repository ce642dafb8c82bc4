import { describe, expect, test } from 'vitest';
import type { Outcome } from '../case/outcome.ts';
import type { Change, Fields } from '../case/types.ts';
import { compile } from '../policy/compile.ts';
import { evaluate } from '../policy/evaluate.ts';
import { documented } from './load.ts';

/*
 * The documents read a second time, without a look at the policies' data, and held against every combination of
 * status, way, actor and fields: two readers of one text have to come to one answer.
 */

/** An answer: its outcome, or the fields that are missing. */
type Answer = Outcome | readonly string[];

const ACTORS = ['agent', 'manager', 'customer', 'system'] as const;
type Actor = (typeof ACTORS)[number];

/** Spellings that make no difference, one after the other. */
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => `\u3000${text.toLowerCase()}\u00a0`,
  (text) =>
    text
      .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      .replace(/ /g, '\u3000'),
  (text) => ` ${text.replace(' ', '  ')}\n`,
];

/** What holds nothing, one after the other. */
const NOTHINGS = ['', '  ', '\u00a0\u3000', null, '\u200b', '\t\n', undefined];

const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Everything a policy answers otherwise than the second reader. */
function differences(
  id: string,
  statuses: readonly string[],
  ways: readonly Change[],
  fields: readonly string[],
  reader: (from: string, way: Change, actor: Actor, filled: ReadonlySet<string>) => Answer,
): string[] {
  const policy = compile(documented(id));
  const found: string[] = [];
  let turn = 0;
  for (const from of statuses) {
    for (const way of ways) {
      for (const actor of ACTORS) {
        for (let set = 0; set < 2 ** fields.length; set++) {
          turn += 1;
          const spell = nth(SPELLINGS, turn);
          const filled = new Set(fields.filter((_, at) => set & (2 ** at)));
          const values = fields.map((field, at) => [
            field,
            filled.has(field) ? 'Cable replaced' : nth(NOTHINGS, turn + at),
          ]);
          const given = Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Fields;
          const change = Object.fromEntries(
            Object.entries(way).map(([key, label]) => [key, spell(`${label}`)]),
          );
          const asked = { case: { status: spell(from), fields: given }, change: { ...change, actor } };
          const { outcome, missing } = evaluate(policy, asked);
          const answer = outcome === 'incomplete' ? [...missing].sort().join() : outcome;
          const wanted = reader(from, way, actor, filled);
          if (answer !== (typeof wanted === 'string' ? wanted : [...wanted].sort().join())) {
            found.push(`${from} ${JSON.stringify(way)} ${actor} {${[...filled]}}: ${answer}, not ${wanted}`);
          }
        }
      }
    }
  }
  return found;
}

const STATES = ['New', 'Open', 'Awaiting Info', 'Resolved', 'Closed'];
const BUTTONS = [
  ...['Assign to me', 'Accept', 'Update', 'Close Case', 'Delete', 'Request Info', 'Propose Solution'],
  ...['Open Case', 'Accept Solution', 'Reject Solution', 'Escalate'],
];

/** Where staff may use a button, and where it leads. */
const STAFF: Readonly<Record<string, { from: readonly string[]; to?: string; needs?: readonly string[] }>> = {
  'Assign to me': { from: ['New'], to: 'Open' },
  Accept: { from: ['New'], to: 'Open' },
  Update: { from: ['New', 'Open', 'Awaiting Info', 'Resolved'] },
  'Request Info': { from: ['Open'], to: 'Awaiting Info' },
  'Propose Solution': {
    from: ['Open', 'Awaiting Info'],
    to: 'Resolved',
    needs: ['resolutionCode', 'resolutionNotes'],
  },
  'Open Case': { from: ['Awaiting Info'], to: 'Open' },
  'Close Case': { from: ['New', 'Open', 'Awaiting Info'], to: 'Closed', needs: ['resolutionNotes'] },
  Delete: { from: ['New', 'Open', 'Awaiting Info'] },
};

/** Where a customer may; they need nothing filled. */
const customer = (closes: readonly string[]): typeof STAFF => ({
  Update: { from: ['New', 'Open', 'Awaiting Info'] },
  // An update of theirs is what brings a case back to Open.
  '(update)': { from: ['Awaiting Info'], to: 'Open' },
  'Close Case': { from: ['New', 'Open', 'Awaiting Info', ...closes], to: 'Closed' },
  'Accept Solution': { from: ['Resolved'], to: 'Closed' },
  'Reject Solution': { from: ['Resolved'], to: 'Open' },
  Delete: { from: ['Resolved'] },
});

function serviceNow(closes: readonly string[]) {
  return (from: string, way: Change, actor: Actor, filled: ReadonlySet<string>): Answer => {
    const { to, action = to === from ? 'Update' : undefined } = way;
    if (action === 'Escalate') return 'unknown';
    // Deleting is no update; nothing is said of it.
    if (from === 'Closed') return action === 'Delete' ? 'undocumented' : 'forbidden';
    const buttons = actor === 'customer' ? customer(closes) : actor === 'system' ? {} : STAFF;
    for (const [name, button] of Object.entries(buttons)) {
      if ((action === undefined ? button.to !== to : name !== action) || !button.from.includes(from))
        continue;
      const missing = (button.needs ?? []).filter((field) => !filled.has(field));
      return missing.length > 0 ? missing : 'allowed';
    }
    // What is the customer's to decide.
    const decides =
      ['Accept Solution', 'Reject Solution', 'Close Case'].includes(action ?? '') || to === 'Closed';
    const staff = actor === 'agent' || actor === 'manager';
    return from === 'Resolved' && staff && decides ? 'forbidden' : 'undocumented';
  };
}

describe('ServiceNow', () => {
  const ways = [...STATES.map((to) => ({ to })), ...BUTTONS.map((action) => ({ action }))];
  test.each([
    ['servicenow-csm', []],
    ['servicenow-csm-australia', ['Resolved']],
  ])('%s', (id, closes) => {
    expect(differences(id, STATES, ways, ['resolutionCode', 'resolutionNotes'], serviceNow(closes))).toEqual(
      [],
    );
  });
});

test('IT Help Center', () => {
  const statuses = ['Start', 'Draft', 'InProgress', 'Paused', 'Resolved', 'Closed', 'Canceled'];
  const one = (status = ''): string => status.replace('Draft', 'Start');
  const moves = ['Start InProgress', 'InProgress Resolved', 'InProgress Paused', 'Paused InProgress'];
  const cancels = ['InProgress', 'Paused', 'Resolved'];
  const reader = (from: string, { to, action }: Change, actor: Actor): Answer => {
    const staff = actor === 'agent' || actor === 'manager';
    if (action !== undefined) return 'allowed';
    if (one(from) === one(to)) return from === 'Closed' || from === 'Canceled' ? 'undocumented' : 'allowed';
    if (to === 'Paused' && from !== 'InProgress') return 'forbidden';
    if (to === 'Closed' && from !== 'Resolved') return 'forbidden';
    if (to === 'Canceled' && !cancels.includes(from))
      return from === 'Canceled' ? 'undocumented' : 'forbidden';
    if (to === 'Closed') return staff ? 'unverified' : 'undocumented';
    // Who brings a case into being is not said.
    if (one(from) === 'Start') return to === 'InProgress' ? 'allowed' : 'undocumented';
    return staff && (moves.includes(`${from} ${to}`) || to === 'Canceled') ? 'allowed' : 'undocumented';
  };
  const ways = [...statuses.map((to) => ({ to })), { action: 'Resolve' }];
  expect(differences('ithelpcenter', statuses, ways, ['cause', 'closingComment'], reader)).toEqual([]);
});

/** What a customer, Support and the automation do, as `from > to`; what is to be written on the way is named after it. */
type Moves = Readonly<Record<'staff' | 'customer' | 'system', readonly string[]>>;

/** A reader for the two documents that tell moves and forbid none. */
const told =
  (moves: Moves) =>
  (from: string, { to, action, subStatus }: Change, actor: Actor, filled: ReadonlySet<string>): Answer => {
    if (action === 'Clone Case')
      return from === 'Closed' && actor === 'customer' ? 'allowed' : 'undocumented';
    const stays =
      (to === from || (to === 'Pending' && from.startsWith('Pending '))) && subStatus === undefined;
    if (action !== undefined || stays) return from === 'Closed' ? 'undocumented' : 'allowed';
    const mine = moves[actor === 'customer' || actor === 'system' ? actor : 'staff'];
    const move = `${from} > ${to}`;
    if (mine.includes(`${move} comment`)) return filled.has('comment') ? 'allowed' : ['comment'];
    if (mine.includes(`${move} sub-status`)) return subStatus === undefined ? ['subStatus'] : 'allowed';
    return mine.includes(move) ? 'allowed' : 'undocumented';
  };

test('Support Center', () => {
  const waiting = ['Pending - Customer Input', 'Pending – Development'];
  const confirm = 'Awaiting Customer Confirmation';
  const statuses = ['New', 'In Progress', ...waiting, confirm, 'Reopened', 'Update Received', 'Closed'];
  const goals = statuses.filter((status) => !waiting.includes(status));
  const reader = told({
    staff: [
      'New > In Progress',
      'In Progress > Pending sub-status',
      ...waiting.map((from) => `${from} > Pending sub-status`),
      `In Progress > ${confirm} comment`,
      'Update Received > In Progress',
      'Reopened > In Progress',
    ],
    customer: [`${waiting[0]} > Update Received`, `${confirm} > Reopened comment`],
    system: [`${waiting[0]} > Closed`, `${confirm} > Closed`],
  });
  const ways = [
    ...goals.map((to) => ({ to })),
    { to: 'Pending' },
    { to: 'Pending', subStatus: 'Third Party Provider' },
    { to: 'Pending', subStatus: 'Scheduled Support Service' },
    { action: 'Update' },
    { action: 'Clone Case' },
  ];
  expect(differences('support-center', statuses, ways, ['comment'], reader)).toEqual([]);
});

describe('Ex Libris', () => {
  const tiers = ['In Progress', 'In Progress - Tier 1', 'In Progress - Tier 2'];
  const confirm = 'Awaiting Customer Confirmation';
  const pending = ['Customer Input', 'Development', 'Release', 'Customer Testing', 'Content Operations'].map(
    (what) => `Pending ${what}`,
  );
  const open = ['New', 'Under Review', ...tiers, ...pending, 'Pending Third Party Provider', confirm];
  const statuses = [...open, 'Update Received', 'Reopened', 'Closed'];
  const from = (start: readonly string[], ends: readonly string[]) =>
    start.flatMap((one) => ends.map((end) => `${one} > ${end}`));

  test('what it tells', () => {
    const testing = from(['Pending Release', confirm], ['Pending Customer Testing']);
    const reader = told({
      staff: [
        'New > Under Review',
        ...from(['New', 'Under Review', 'Update Received', 'Reopened', ...tiers], tiers),
        ...from(tiers, ['Pending Customer Input', 'Pending Development', `${confirm} comment`]),
        // From where a case goes to Content Operations is not said: from anywhere that is open.
        ...from(statuses.slice(0, -1), ['Pending Content Operations']),
        'Pending Development > Pending Release',
        'Pending Content Operations > Pending Third Party Provider',
        ...testing,
      ],
      customer: ['Pending Customer Input > Update Received', `${confirm} > Reopened comment`, ...testing],
      system: from(['Pending Customer Input', 'Pending Customer Testing', confirm], ['Closed']),
    });
    const ways = [...statuses.map((to) => ({ to })), { action: 'Update' }, { action: 'Clone Case' }];
    expect(differences('ex-libris', statuses, ways, ['comment'], reader)).toEqual([]);
  });

  const policy = compile(documented('ex-libris'));
  const judge = (from: string, to: string) =>
    evaluate(policy, { case: { status: from }, change: { to, actor: 'agent' } }).outcome;

  test.each(['In Progress - Tier 1', 'In Progress-Tier 1', 'IN PROGRESS – TIER 1', 'In Progress — Tier １'])(
    'a tier is written with any dash: %s',
    (label) => {
      expect(judge('Under Review', label)).toBe('allowed');
      expect(judge(label, 'Pending Customer Input')).toBe('allowed');
      expect(judge(label.replace(/[1１]/, '2'), label)).toBe('allowed');
    },
  );
});
