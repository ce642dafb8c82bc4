/** Someone who can log in to a ticket system of the test suite. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** A ticket as its own system tells it, never as our code reads it off a page. */
export interface TicketRecord {
  readonly id: number;
  readonly subject: string;
  readonly queue: string;
  readonly status: string;
  readonly owner: string;
  readonly priority: string;
  /** Custom fields by the name the system shows; text as stored, `''` when empty. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One entry of a ticket's history, oldest first, as its own system tells it. */
export interface HistoryRecord {
  readonly id: number;
  /** The system's own word for the kind of entry, for example `Status` or `CustomField`. */
  readonly type: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A ticket system that runs for a test. */
export interface TicketHost {
  /** Base address without a trailing slash, for example `http://127.0.0.1:41231`. */
  readonly url: string;
  readonly agent: Account;
  readonly secondAgent: Account;
  readonly admin: Account;
  /** Brings tickets and histories back to the seeded state; logged-in browsers stay logged in. */
  reset(): Promise<void>;
  /** Ends every process of this host. Safe to call twice. */
  close(): Promise<void>;
  readTicket(id: number): Promise<TicketRecord>;
  readHistory(id: number): Promise<readonly HistoryRecord[]>;
  /** Writes custom fields as somebody else would elsewhere: by its own interface, past every page that is open. */
  writeFields(id: number, fields: Readonly<Record<string, string>>): Promise<void>;
  /** Changes a status in the same way. */
  writeStatus(id: number, status: string): Promise<void>;
}

/** Whether a ticket system can be had on this machine; `reason` tells a person what to install. */
export type Availability =
  | { readonly available: true; readonly version: string }
  | { readonly available: false; readonly reason: string };

/** Thrown when a host is asked for that this machine cannot run. */
export class HostUnavailable extends Error {
  override readonly name = 'HostUnavailable';
}
