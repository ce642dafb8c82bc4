import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import { MINE, NOT_MINE } from '../../../../test/hosts/samples/people.ts';
import type { SampleHost, SampleServer, Step, TriedDoor } from '../../../../test/hosts/samples/types.ts';
import { AUDITS, IDS, labelOf, ME, PRIORITIES, REASONS, SEED } from './cases.ts';
import { casePage, type Look, listPage } from './page.ts';

type Name = keyof typeof IDS;
const path = (name: Name, look: Look = 'form', id: string = IDS[name]): string =>
  `/main.aspx?appid=0d1f6a52&pagetype=entityrecord&etn=incident&id=${encodeURIComponent(id)}&look=${look}`;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** A case as the API tells it: numbers, and beside them what people read. */
const told = ({ statuscode = '', prioritycode = '', ...rest }: Readonly<Record<string, string>>) => ({
  ...rest,
  statuscode: Number(statuscode),
  [`statuscode${FORMATTED}`]: labelOf(REASONS, statuscode),
  prioritycode: Number(prioritycode),
  [`prioritycode${FORMATTED}`]: labelOf(PRIORITIES, prioritycode),
});

/** What a state begins with, where a request says -1. */
const FIRST: Readonly<Record<string, number>> = { 0: 1, 1: 5, 2: 6 };

function patch(cases: Cases, id: string, { statecode, ...sent }: Record<string, unknown>) {
  const first =
    statecode !== undefined && sent.statuscode === -1 ? FIRST[String(statecode)] : sent.statuscode;
  cases.save(id, first === undefined ? sent : { ...sent, statuscode: first });
  return json({});
}

interface Closing {
  readonly Status: number;
  readonly IncidentResolution: Readonly<Record<string, string>>;
}

function close(cases: Cases, { Status, IncidentResolution: by }: Closing) {
  const id = /\((.+)\)/.exec(by['incidentid@odata.bind'] ?? '')?.[1] ?? '';
  return patch(cases, id, { statecode: 1, statuscode: Status, resolution: by.subject });
}

/** One part of a batch, as far as the samples send it. */
function batch(cases: Cases, body: string) {
  const [, id = '', sent = '{}'] = /incidents\((.+?)\)[\s\S]*?(\{.*\})/.exec(body) ?? [];
  return patch(cases, id, JSON.parse(sent));
}

/** The audit's table, as far as it is asked here: three entries at a time. */
function audits(url: URL) {
  const [, id = ''] =
    /^_objectid_value eq (\S+) and operation ne 1$/.exec(url.searchParams.get('$filter') ?? '') ?? [];
  const all = (AUDITS[id] ?? []).filter(({ operation }) => operation !== 1);
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(from + 3));
  return json({
    value: all.slice(from, from + 3),
    ...(from + 3 < all.length ? { '@odata.nextLink': next.href } : {}),
  });
}

function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer({ method, url, body }) {
      const id = /^\/api\/data\/v[\d.]+\/incidents\((.+)\)$/.exec(url.pathname)?.[1] ?? '';
      if (method === 'PATCH' && cases.has(id)) return patch(cases, id, body as Record<string, unknown>);
      if (cases.has(id)) return json(told(cases.get(id)));
      if (url.pathname.endsWith('/WhoAmI')) return json({ UserId: ME });
      if (url.pathname.endsWith('/audits')) return audits(url);
      if (url.pathname.endsWith('/CloseIncident')) return close(cases, body as Closing);
      if (url.pathname.endsWith('/$batch')) return batch(cases, String(body));
      if (url.pathname !== '/main.aspx') return undefined;
      const asked = (url.searchParams.get('id') ?? '').replace(/[{}]/g, '');
      if (url.searchParams.get('pagetype') === 'entitylist')
        return { body: listPage(cases.keys().map((key) => cases.get(key))) };
      if (!cases.has(asked)) return undefined;
      const other = asked === IDS.solved ? IDS.progress : IDS.solved;
      return { body: casePage(cases.get(asked), cases.get(other), url.searchParams.get('look') as Look) };
    },
  };
}

const PROGRESS = { at: 'in progress', key: IDS.progress };
const RESEARCH = { at: 'researching', key: IDS.research };
const SOLVED = { at: 'solved', key: IDS.solved };

const pick = (label: string): readonly Step[] => [
  ['choose', '[role=tabpanel]:not([hidden]) [data-id^="statuscode."]', label],
];
const ON_HOLD = { saved: { statuscode: '2' } };

/** Saves what the form says: a case that is researched can't be put on hold, one in progress can. */
const bySave = (door: string, act: Step): TriedDoor => ({
  door,
  ...RESEARCH,
  allowed: { ...PROGRESS, prepare: pick('On Hold'), act: [act], ...ON_HOLD },
  held: { prepare: pick('On Hold'), act: [act], ...ON_HOLD },
});

/** Saves by a script of the page: an automatic save, or a team's own. */
const byScript = (
  door: string,
  allowed: string,
  held: string,
  at: { at: string; key: string } = PROGRESS,
): TriedDoor => ({
  door,
  ...at,
  allowed: { ...PROGRESS, act: [['script', allowed]] },
  held: { act: [['script', held]] },
});

const command = (name: string): Step => [
  'click',
  `[data-id="incident|NoRelationship|Form|Mscrm.Form.incident.${name}"]`,
];
const dialog = (name: string, label?: string): readonly Step[] => [
  command(name),
  ...(label ? [['choose', '[role=dialog] select', label] as const] : []),
];
const OK: readonly Step[] = [['click', '[data-lp-id="dialogFooterContainer|ok_id"]']];

const reads = (name: Name) => {
  const { title, statuscode, prioritycode, _ownerid_value: owner } = SEED[IDS[name]];
  return {
    key: IDS[name],
    status: labelOf(REASONS, statuscode),
    subject: title.split('- ')[0]?.trim() ?? '',
    wanted: labelOf(REASONS, statuscode),
    fields: { priority: labelOf(PRIORITIES, prioritycode) },
    facts: { formState: '- Saved', ...(owner === ME ? MINE : NOT_MINE) },
    unread: [],
  };
};

export const sample: SampleHost = {
  host: 'dynamics',
  bindings: [
    {
      policy: 'ithelpcenter',
      labels: {
        start: ['Researching'],
        paused: ['On Hold', 'Waiting for the vendor'],
        resolved: ['Problem Solved'],
        closed: ['Information Provided'],
      },
    },
  ],
  start,
  elsewhere: Object.fromEntries(
    [
      ...['ResolveCase', 'CancelCase', 'ReactivateCase'].flatMap((name) => [
        `[data-id="${name}"] select`,
        `[data-id="${name}"] button[role="combobox"]`,
        `[data-id="${name}"] [data-lp-id="dialogFooterContainer|ok_id"]`,
      ]),
      'select[data-id="resolutionType_id.fieldControl-option-set-select"]',
      '[data-id="ResolveCase"] [data-id="resolutionType_id.fieldControl-option-set-select"]',
      '[data-id="ResolveCase"] [data-id="resolution_id.fieldControl-text-box-text"]',
    ].map((selector) => [selector, 'shown once one has asked for the dialog']),
  ),
  pages: {
    'in progress': { page: 'case', path: path('progress'), reads: reads('progress') },
    researching: { page: 'case', path: path('research'), reads: reads('research') },
    solved: { page: 'case', path: path('solved', 'form', `{${IDS.solved}}`), reads: reads('solved') },
    'own status': { page: 'case', path: path('vendor'), reads: reads('vendor') },
    older: { page: 'case', path: path('progress', 'older'), reads: reads('progress') },
    newer: { page: 'case', path: path('progress', 'newer'), reads: reads('progress') },
    // Its label has signs that could end a selector: no status is better than half a one.
    'a label that is none': { page: 'case', path: path('odd'), reads: { ...reads('odd'), status: '' } },
    list: {
      page: 'list',
      path: '/main.aspx?appid=0d1f6a52&pagetype=entitylist&etn=incident',
      reads: Object.values(SEED).map(({ ticketnumber, statuscode, title }) => ({
        key: ticketnumber,
        status: labelOf(REASONS, statuscode),
        subject: title,
      })),
    },
  },
  doors: [
    { door: 'commands', ...PROGRESS, idle: { act: [command('Resolve'), ['see', '[data-id=ResolveCase]']] } },
    bySave('save', command('Save')),
    bySave('key-save', ['press', 'Control+s']),
    bySave('key-save-mac', ['press', 'Meta+s']),
    bySave('key-save-close', ['press', 'Alt+s']),
    {
      door: 'resolve',
      ...PROGRESS,
      allowed: { prepare: dialog('Resolve'), act: OK, saved: { statuscode: '5' } },
      held: { prepare: dialog('Resolve', 'Information Provided'), act: OK, saved: { statuscode: '1000' } },
    },
    {
      door: 'cancel',
      ...RESEARCH,
      allowed: { ...PROGRESS, prepare: dialog('Cancel'), act: OK, saved: { statuscode: '6' } },
      held: { prepare: dialog('Cancel'), act: OK, saved: { statuscode: '6' } },
    },
    {
      door: 'reactivate',
      ...SOLVED,
      allowed: { prepare: dialog('Reactivate'), act: OK, saved: { statuscode: '1' } },
      held: { prepare: dialog('Reactivate', 'On Hold'), act: OK, ...ON_HOLD },
    },
    byScript('form-save', 'patch({ statuscode: 2 })', 'patch({ statuscode: 2 })', RESEARCH),
    byScript(
      'state',
      'patch({ statecode: 2, statuscode: 6 })',
      'patch({ statecode: 2, statuscode: -1 })',
      RESEARCH,
    ),
    byScript('close-incident', "resolve(5, 'Key was turned.')", "resolve(1000, 'See the manual.')"),
    { door: 'batch', ...RESEARCH, held: { act: [['script', 'batch({ statuscode: 2 })']], ...ON_HOLD } },
    {
      door: 'list-edit',
      at: 'list',
      key: IDS.research,
      held: { act: [['script', `patch({ statuscode: 2 }, '${IDS.research}')`]], ...ON_HOLD },
    },
    {
      door: 'bulk',
      at: 'list',
      key: IDS.progress,
      held: { act: [['script', `resolve(1000, '', '${IDS.progress}')`]], saved: { statuscode: '1000' } },
    },
    { door: 'process', ...RESEARCH, held: { act: [['script', 'batch({ statuscode: 2 })']], ...ON_HOLD } },
  ],
};
