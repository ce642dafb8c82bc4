import { Cases } from '../../../../test/hosts/samples/cases.ts';
import { json } from '../../../../test/hosts/samples/markup.ts';
import type { SampleReply, SampleRequest, SampleServer } from '../../../../test/hosts/samples/types.ts';
import { FIELDS, SEED } from './cases.ts';
import { basics, displayPage, updatePage } from './page.ts';

type Sent = Readonly<Record<string, string>>;

const shown = (id: string): SampleReply => ({ location: `/Ticket/Display.html?id=${id}&results=1` });

/** A post saves what it names; a status without a value is "unchanged". */
function save(cases: Cases, id: string, sent: Sent): void {
  const changes = Object.entries(sent).flatMap(([name, value]): [string, string][] => {
    if (name === 'Status' && value === '') return [];
    return [[/-CustomField-(\d+)-Values?$/.exec(name)?.[1] ?? name, value]];
  });
  cases.save(id, Object.fromEntries(changes));
}

const OWNER: Sent = { Take: 'alice', Steal: 'alice', Untake: '' };

function display(cases: Cases, id: string, action: string | null): SampleReply {
  if (action === null) return { body: displayPage(id, cases.get(id)) };
  cases.save(id, { Owner: OWNER[action] });
  return shown(id);
}

function update(cases: Cases, id: string, sent: Sent): SampleReply {
  const { SubmitTicket, DefaultStatus = '', Status = DefaultStatus, Plain = '' } = sent;
  if (!SubmitTicket) return { body: updatePage(id, cases.get(id), Status, Plain === '1') };
  save(cases, id, sent);
  return shown(id);
}

function rest(cases: Cases, id: string, { method, body }: SampleRequest): SampleReply {
  const stored = cases.get(id);
  if (method === 'PUT') {
    const { CustomFields = {} } = body as { CustomFields?: Sent };
    const named = FIELDS.filter(([, name]) => Object.hasOwn(CustomFields, name));
    cases.save(id, Object.fromEntries(named.map(([field, name]) => [field, CustomFields[name]])));
    return json(['Saved.']);
  }
  return json({
    id: Number(id),
    Subject: stored.Subject,
    Status: stored.Status,
    Priority: stored.Priority,
    Queue: { id: '3', type: 'queue', Name: 'Support' },
    Owner: { id: stored.Owner || 'Nobody', type: 'user' },
    Requestor: [{ id: 'mira', type: 'user' }],
    CustomFields: FIELDS.map(([field, name]) => ({
      id: field,
      name,
      values: stored[field] ? [stored[field]] : [],
    })),
  });
}

function answerRest(cases: Cases, request: SampleRequest): SampleReply | undefined {
  const [, kind, id = '', more] =
    /^\/REST\/2\.0\/(ticket|customfield)\/(\d+)(\/history)?$/.exec(request.url.pathname) ?? [];
  if (kind === 'customfield') return json({ Values: FIELDS.find(([field]) => field === id)?.[2] ?? [] });
  if (!kind || !cases.has(id)) return undefined;
  const created = { Type: 'Create', Created: '2026-08-10T06:00:00Z', Creator: { id: 'mira' } };
  return more ? json({ items: [created] }) : rest(cases, id, request);
}

/** A server that behaves like generation 6 when it saves. */
export function start(): SampleServer {
  const cases = new Cases(SEED);
  return {
    cases,
    answer(request) {
      const { method, url, body } = request;
      const query = Object.fromEntries(url.searchParams);
      const sent = method === 'POST' ? { ...query, ...(body as Sent) } : query;
      const { id = '' } = sent;
      if (url.pathname.startsWith('/REST/')) return answerRest(cases, request);
      if (!cases.has(id)) return undefined;
      switch (url.pathname) {
        case '/Ticket/Display.html':
          return display(cases, id, sent.Action ?? null);
        case '/Ticket/Update.html':
          return update(cases, id, sent);
        case '/Views/Ticket/ShowBasics':
          return { body: `${basics(id, cases.get(id))}` };
        case '/Helpers/TicketUpdate':
          save(cases, id, sent);
          return json({ actions: [] });
        default:
          return undefined;
      }
    },
  };
}
