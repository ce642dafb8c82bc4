import type { Account, HistoryRecord, TicketRecord } from '../ticket-host.ts';

type Json = Readonly<Record<string, unknown>>;

const LIMIT = 30_000;
const PER_PAGE = 100;
const HISTORY_FIELDS = 'Type,Field,OldValue,NewValue,Created,Creator';

/** Request Tracker's own REST 2 interface, asked with a name and password, so that no session of a test is touched. */
export class RestClient {
  readonly #base: string;
  readonly #authorization: string;

  constructor(url: string, account: Account) {
    this.#base = `${url}/REST/2.0`;
    this.#authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  }

  async ticket(id: number): Promise<TicketRecord> {
    return parseTicket(await this.#get(`/ticket/${id}?fields[Queue]=Name`));
  }

  async history(id: number): Promise<HistoryRecord[]> {
    const items: HistoryRecord[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const query = `fields=${HISTORY_FIELDS}&per_page=${PER_PAGE}&page=${page}`;
      const answer = await this.#get(`/ticket/${id}/history?${query}`);
      items.push(...parseHistory(answer));
      pages = Number(answer.pages ?? 1);
    }
    return items.sort((a, b) => a.id - b.id);
  }

  async writeFields(id: number, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.#ask('PUT', `/ticket/${id}`, JSON.stringify({ CustomFields: fields }));
  }

  async writeStatus(id: number, status: string): Promise<void> {
    await this.#ask('PUT', `/ticket/${id}`, JSON.stringify({ Status: status }));
  }

  async #get(path: string): Promise<Json> {
    return record(await this.#ask('GET', path));
  }

  async #ask(method: 'GET' | 'PUT', path: string, body?: string): Promise<unknown> {
    const url = this.#base + path;
    const headers = { Authorization: this.#authorization, Accept: 'application/json' };
    const answer = await fetch(url, {
      method,
      headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(LIMIT),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }
}

/** @throws Error if the answer has no number or status: a changed interface must not read as an empty ticket. */
export function parseTicket(answer: Json): TicketRecord {
  const id = Number(answer.id);
  if (!Number.isSafeInteger(id) || typeof answer.Status !== 'string') {
    throw new Error(`Not a ticket of REST 2: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  return {
    id,
    subject: text(answer.Subject),
    queue: reference(answer.Queue),
    status: answer.Status,
    owner: reference(answer.Owner),
    priority: text(answer.Priority),
    fields: customFields(answer.CustomFields),
  };
}

function customFields(list: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const one of Array.isArray(list) ? list.map(record) : []) {
    const values = Array.isArray(one.values) ? one.values : [];
    fields[text(one.name)] = values.map(text).join('\n');
  }
  return fields;
}

/** @throws Error if the answer holds no list. */
export function parseHistory(answer: Json): HistoryRecord[] {
  if (!Array.isArray(answer.items)) {
    throw new Error(`Not a history of REST 2: ${JSON.stringify(answer).slice(0, 300)}`);
  }
  return answer.items.map(record).map((item) => ({
    id: Number(item.id),
    type: text(item.Type),
    field: text(item.Field),
    from: text(item.OldValue),
    to: text(item.NewValue),
    by: reference(item.Creator),
    at: text(item.Created),
  }));
}

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Users and queues come as `{id, type, Name?}`; a queue's id is a number, so its name is asked for. */
function reference(value: unknown): string {
  const { Name, id } = record(value);
  return text(Name ?? id);
}
