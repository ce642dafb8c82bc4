import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import type {
  SampleHost,
  SampleReply,
  SampleServer,
  Step,
  TriedDoor,
} from '../../../../test/hosts/samples/types.ts';
import { CLOSED, type Id, NEW, OPEN, PENDING, SEED } from './cases.ts';
import { casePage, consoleTabs, list, record, standard } from './page.ts';

/** The server counts by the number that people see. */
const byNumber = Object.fromEntries(Object.values(SEED).map((one) => [one.number, one]));
const numberOf = (id: string): string | undefined => (SEED as Record<string, { number: string }>)[id]?.number;
const path = (id: Id): string => `/lightning/r/Case/${id}/view`;
const inConsole = (id: Id): string => `${path(id)}?ws=${encodeURIComponent(path(CLOSED))}`;

interface Action {
  readonly params: {
    readonly recordInput?: { readonly fields: Readonly<Record<string, string>> };
    readonly parentId?: string;
    readonly values?: Readonly<Record<string, string>>;
  };
}

const patchOf = ({ Sub_Status__c: sub, ...fields }: Readonly<Record<string, string>>) => ({
  ...fields,
  ...(sub === undefined ? {} : { sub }),
});

function boxcar(cases: Cases, { message = '' }: Readonly<Record<string, string>>): SampleReply {
  for (const { params } of (JSON.parse(message) as { actions: Action[] }).actions) {
    const fields = params.recordInput?.fields ?? params.values;
    const number = numberOf(params.recordInput?.fields.Id ?? params.parentId ?? '');
    if (fields && number) cases.save(number, patchOf(fields));
  }
  return json({ actions: [] });
}

function start(): SampleServer {
  const cases = new Cases(byNumber);
  const shown = (id: Id, language: string) => record(id, cases.get(SEED[id].number), language);
  return {
    cases,
    answer({ method, url, body }) {
      if (url.pathname === '/aura') return boxcar(cases, body as Record<string, string>);
      const patched = /^\/services\/data\/v[\d.]+\/ui-api\/records\/(\w+)$/.exec(url.pathname)?.[1];
      if (method === 'PATCH' && patched) {
        cases.save(numberOf(patched) ?? '', (body as { fields: Record<string, string> }).fields);
        return json({ id: patched });
      }
      if (url.pathname === '/lightning/o/Case/list') {
        const rows = Object.entries(SEED).map(([key, { number }]) => [key, cases.get(number)] as const);
        return { body: casePage('Recently Viewed', standard(list(rows), list(rows.slice(0, 1)))) };
      }
      const id = /^\/lightning\/r\/(?:Case\/)?(\w+)\/view$/.exec(url.pathname)?.[1] as Id;
      const number = numberOf(id);
      if (number === undefined) return undefined;
      const layout = url.searchParams.has('ws') ? consoleTabs : standard;
      const of = (each: Id) => shown(each, url.searchParams.get('lang') ?? '');
      return { body: casePage(number, layout(of(id), of(id === CLOSED ? NEW : CLOSED))) };
    },
  };
}

const at = { at: 'in progress', key: '00001026' };
const NEW_CASE = { at: 'new', key: '00001027' };
const pick = (api: string, value: string, within = ''): readonly Step[] => [
  ['click', `${within}[data-target-selection-name="sfdc:RecordField.Case.${api}"] button`],
  ['click', `${within}lightning-base-combobox-item[data-value="${value}"]`],
];
const IN_PLACE: Step = ['click', '.inline-edit-trigger'];
const EDIT: Step = ['click', 'button[name=Edit]'];
const QUICK: Step = ['click', '[data-quick]'];
const SUB = { saved: { Status: 'Pending' } };

/** Saves what a form says, which a step opens. */
const byForm = (door: string, opens: Step, act: Step, within = ''): TriedDoor => ({
  door,
  ...at,
  allowed: {
    ...NEW_CASE,
    prepare: [opens, ...pick('Status', 'In Progress', within)],
    act: [act],
    saved: { Status: 'In Progress' },
  },
  held: { prepare: [opens, ...pick('Status', 'Pending', within)], act: [act], ...SUB },
  mend: pick('Sub_Status__c', 'Customer Input', within),
});

/** Saves by a script of the page. */
const byScript = (door: string, save: (status: string) => string): TriedDoor => ({
  door,
  ...at,
  allowed: { ...NEW_CASE, act: [['script', save('In Progress')]], saved: { Status: 'In Progress' } },
  held: { act: [['script', save('Pending')]], ...SUB },
});

const reads = ({ number, Status, Subject, sub }: (typeof SEED)[Id]) => ({
  key: number,
  status: Status,
  subStatus: sub,
  subject: Subject,
});
const FORM = ['', '.slds-modal '] as const;
const CHOSEN = 'li.slds-path__item.slds-is-active:not(.slds-is-current)';
const STEP = [CHOSEN, `${CHOSEN} .slds-path__title`];
const place = (api: string): string =>
  `[data-target-selection-name="sfdc:RecordField.Case.${api}"] button[role="combobox"]`;
const SAVE_EDIT: Step = ['click', 'button[name=SaveEdit]'];
const PATH: readonly Step[] = [['click', '.slds-path__mark-complete']];

export const sample: SampleHost = {
  host: 'salesforce',
  bindings: [{ policy: 'support-center' }],
  start,
  elsewhere: Object.fromEntries(
    [
      ...FORM.flatMap((at) => ['Status', 'Sub_Status__c'].map((api) => `${at}${place(api)}`)),
      place('Priority'),
      'button[name="SaveEdit"]',
      'button.cuf-publisherShareButton:not([class*="PostDesktop"])',
      ...STEP,
    ].map((selector) => [selector, 'shown once one has asked for a form, or chosen a step']),
  ),
  pages: {
    list: {
      page: 'list',
      path: '/lightning/o/Case/list?filterName=Recent',
      shows: '4 cases',
      reads: [
        {
          key: '00001026',
          status: 'In Progress',
          subject: 'Export stops at row 80',
          fields: { priority: 'Medium' },
        },
        { key: '00001027', status: 'New' },
        { key: '00001028', status: 'Pending' },
        { key: '00001029', status: 'Closed' },
      ],
    },
    'in progress': {
      page: 'case',
      path: path(OPEN),
      reads: {
        ...reads(SEED[OPEN]),
        wanted: null,
        fields: { priority: 'Medium', comment: '', subStatus: '' },
        unread: [],
      },
    },
    new: { page: 'case', path: path(NEW), reads: reads(SEED[NEW]) },
    pending: { page: 'case', path: path(PENDING), reads: reads(SEED[PENDING]) },
    closed: { page: 'case', path: `/lightning/r/${CLOSED}/view`, reads: reads(SEED[CLOSED]) },
    console: { page: 'case', path: inConsole(OPEN), reads: reads(SEED[OPEN]) },
  },
  doors: [
    { door: 'action', ...at, idle: { act: [EDIT, ['see', '.slds-modal']] } },
    byForm('save', IN_PLACE, SAVE_EDIT),
    { ...byForm('save', EDIT, SAVE_EDIT, '.slds-modal '), at: 'console' },
    byForm('quick-action', QUICK, ['click', '.cuf-publisherShareButton'], '.slds-modal '),
    byForm('key-save', IN_PLACE, ['press', 'Control+s']),
    byForm('key-save-mac', IN_PLACE, ['press', 'Meta+s']),
    {
      door: 'path',
      ...at,
      allowed: { ...NEW_CASE, act: PATH, saved: { Status: 'In Progress' } },
      held: { act: PATH, ...SUB },
    },
    byScript('aura', (status) => `aura({ Status: '${status}' })`),
    byScript('record-api', (status) => `patch('${status}')`),
    {
      door: 'other-action',
      ...at,
      held: { act: [['script', "aura({ Status: 'Pending' }, 'apex://Macro/ACTION$run')"]], ...SUB },
    },
    {
      door: 'list-edit',
      ...at,
      held: { act: [['script', "aura({ Status: 'Pending' }, 'apex://ListCell/ACTION$save')"]], ...SUB },
    },
  ],
};
