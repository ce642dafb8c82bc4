import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import type { SampleHost, SampleServer, Step } from '../../../../test/hosts/samples/types.ts';
import { ACTIONS, FEED, type Key, SEED, TABLE } from './cases.ts';
import { workspacePage } from './page.ts';

const KEYS = Object.keys(SEED) as Key[];
const keyOf = (id: unknown): Key | undefined => KEYS.find((key) => SEED[key].id === id);
const path = (key: Key): string => `/now/cwf/agent/record/${TABLE}/${SEED[key].id}`;
const VALUES: Readonly<Record<string, string>> = { '18': 'Awaiting Info', '6': 'Resolved' };

interface Operation {
  readonly variables: Readonly<Record<'sysId' | 'action' | 'code' | 'notes', string>>;
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname === '/api/now/graphql') {
        for (const { variables } of body as Operation[]) {
          const { sysId, action, code, notes } = variables;
          const state = ACTIONS[action];
          cases.save(keyOf(sysId) ?? '', { code, notes, ...(state ? { state } : {}) });
        }
        return json([{ data: {} }]);
      }
      if (url.pathname === '/angular.do') {
        return json({ entries: FEED[keyOf(url.searchParams.get('sys_id')) ?? ''] ?? [] });
      }
      const key = keyOf(url.pathname.split('/').pop());
      if (!key) return undefined;
      if (method === 'PATCH') {
        const { state } = body as Record<string, string>;
        cases.save(key, { state: VALUES[state ?? ''] });
        return json({ result: {} });
      }
      return {
        body: workspacePage(
          key,
          [...KEYS].reverse().map((each) => [each, cases.get(each)]),
        ),
      };
    },
  };
}

const TRIGGER = 'button.now-select-trigger';
const IN_SCOPE = [
  ['number', 'input'],
  ['short_description', 'input'],
  ['close_notes', 'textarea'],
  ['priority', TRIGGER],
  ['resolution_code', TRIGGER],
  ['state', TRIGGER],
  ['state', `${TRIGGER}:is([disabled], [aria-disabled="true"], [aria-readonly="true"])`],
  ['state', 'input[readonly]'],
].map(([name, control]) => `:scope >>> [name="${name}"] >>> ** ${control}`);

const at = { at: 'open', key: 'CS0005001' };
const press = (label: string): Step => ['click', `button[data-label="${label}"]`];
const FILL: readonly Step[] = [
  ['click', 'now-select[name=resolution_code] button'],
  ['fill', 'textarea', 'Sensor cleaned; counted ten people right.'],
];
const unseen = (door: string) => ({
  door,
  ...at,
  held: { act: [['script', "save('Propose Solution')"] as const], saved: { state: 'Resolved' } },
});

export const sample: SampleHost = {
  host: 'servicenow-workspace',
  bindings: [{ policy: 'servicenow-csm-australia' }],
  start,
  pages: {
    open: {
      page: 'case',
      path: path('CS0005001'),
      reads: {
        key: 'CS0005001',
        status: 'Open',
        subject: 'Turnstile counts twice',
        fields: { resolutionCode: '', resolutionNotes: '', priority: '3 - Moderate' },
        unread: [],
      },
    },
    resolved: { page: 'case', path: path('CS0005002'), reads: { key: 'CS0005002', status: 'Resolved' } },
    closed: { page: 'case', path: path('CS0005003'), reads: { key: 'CS0005003', status: 'Closed' } },
    'state chosen by hand': {
      page: 'case',
      path: path('CS0005004'),
      reads: { key: 'CS0005004', status: '', wanted: 'Open' },
    },
  },
  elsewhere: Object.fromEntries(
    IN_SCOPE.map((selector) => [
      selector,
      'counts from the active record’s own element; see what is read there',
    ]),
  ),
  doors: [
    {
      door: 'action',
      ...at,
      allowed: { act: [press('Request Info')], saved: { state: 'Awaiting Info' } },
      held: { act: [press('Propose Solution')], saved: { state: 'Resolved' } },
      mend: FILL,
    },
    {
      door: 'table-api',
      ...at,
      allowed: { act: [['script', "patch('18')"]], saved: { state: 'Awaiting Info' } },
      held: { act: [['script', "patch('6')"]], saved: { state: 'Resolved' } },
    },
    unseen('graphql'),
    unseen('menu'),
    unseen('list-edit'),
  ],
};
