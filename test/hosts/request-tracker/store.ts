import { DatabaseSync } from 'node:sqlite';
import type { Account, HistoryRecord, TicketRecord } from '../ticket-host.ts';
import { CASE_LIFECYCLE } from './lifecycle.ts';

/** How long a question waits for a request that writes, in milliseconds. */
const WAIT = 10_000;
const LIMIT = 30_000;

const TICKET = `
  SELECT t.id, t.Subject AS subject, q.Name AS queue, t.Status AS status, u.Name AS owner, t.Priority AS priority,
    q.Lifecycle AS lifecycle
  FROM Tickets t JOIN Queues q ON q.id = t.Queue JOIN Users u ON u.id = t.Owner WHERE t.id = ?`;

const FIELDS = `
  SELECT f.Name AS name, COALESCE(v.LargeContent, v.Content, '') AS value
  FROM Tickets t
  JOIN ObjectCustomFields o ON o.ObjectId IN (0, t.Queue)
  JOIN CustomFields f ON f.id = o.CustomField AND f.LookupType = 'RT::Queue-RT::Ticket'
  LEFT JOIN ObjectCustomFieldValues v
    ON v.CustomField = f.id AND v.ObjectType = 'RT::Ticket' AND v.ObjectId = t.id AND v.Disabled = 0
  WHERE t.id = ?`;

const HISTORY = `
  SELECT x.id, x.Type AS type, x.Field AS field, x.OldValue AS "from", x.NewValue AS "to", u.Name AS "by",
    x.Created AS at
  FROM Transactions x JOIN Users u ON u.id = x.Creator
  WHERE x.ObjectType = 'RT::Ticket' AND x.ObjectId = ? ORDER BY x.id`;

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const { initial, active, inactive } = CASE_LIFECYCLE;
const STATUSES: readonly string[] = [...initial, ...active, ...inactive];

/** Tables hold statuses in lower case; the life cycle says how they are written. */
const statusOf = (stored: string): string =>
  STATUSES.find((status) => status.toLowerCase() === stored) ?? stored;

/**
 * What a generation without REST 2 says of its tickets: its own tables are asked, past the program, and fields are written
 * by its REST 1 interface.
 */
export class TicketStore {
  readonly #database: string;
  readonly #url: string;
  readonly #account: Account;

  constructor(database: string, url: string, account: Account) {
    this.#database = database;
    this.#url = url;
    this.#account = account;
  }

  async ticket(id: number): Promise<TicketRecord> {
    const [row] = this.#ask(TICKET, id);
    if (!row) throw new Error(`There is no ticket ${id} in ${this.#database}.`);
    const fields = this.#ask(FIELDS, id).map(({ name, value }) => [text(name), text(value)]);
    return {
      id,
      subject: text(row.subject),
      queue: text(row.queue),
      status: row.lifecycle === 'case' ? statusOf(text(row.status)) : text(row.status),
      owner: text(row.owner),
      priority: text(row.priority),
      fields: Object.fromEntries(fields),
    };
  }

  async history(id: number): Promise<HistoryRecord[]> {
    return this.#ask(HISTORY, id).map((row) => ({
      id: Number(row.id),
      type: text(row.type),
      field: text(row.field),
      from: text(row.from),
      to: text(row.to),
      by: text(row.by),
      at: `${text(row.at).replace(' ', 'T')}Z`,
    }));
  }

  writeFields(id: number, fields: Readonly<Record<string, string>>): Promise<void> {
    return this.#edit(
      id,
      Object.entries(fields).map(([name, value]) => `CF.{${name}}: ${value}`),
    );
  }

  writeStatus(id: number, status: string): Promise<void> {
    return this.#edit(id, [`Status: ${status}`]);
  }

  async #edit(id: number, lines: readonly string[]): Promise<void> {
    const { user, password } = this.#account;
    const url = `${this.#url}/REST/1.0/ticket/${id}/edit`;
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ user, pass: password, content: lines.join('\n') }),
      signal: AbortSignal.timeout(LIMIT),
    });
    const said = await answer.text();
    // It says 200 in any case; what counts is in the text.
    if (!said.includes(`# Ticket ${id} updated.`))
      throw new Error(`POST ${url} answered: ${said.slice(0, 300)}`);
  }

  #ask(sql: string, id: number): Record<string, unknown>[] {
    const database = new DatabaseSync(this.#database, { readOnly: true, timeout: WAIT });
    try {
      return database.prepare(sql).all(id);
    } finally {
      database.close();
    }
  }
}
