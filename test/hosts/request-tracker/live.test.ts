import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketHost } from '../ticket-host.ts';
import { availability, PROGRAMS, startRequestTracker } from './index.ts';
import seed from './seed.json' with { type: 'json' };

const found = await availability(PROGRAMS[5]);
if (!found.available) process.stderr.write(`${found.reason}\n`);

const authorization = ({ user, password }: { user: string; password: string }): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const put = (host: TicketHost, id: number, body: unknown): Promise<Response> =>
  fetch(`${host.url}/REST/2.0/ticket/${id}`, {
    method: 'PUT',
    headers: { Authorization: authorization(host.agent), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe.runIf(found.available)('Request Tracker 5', () => {
  let host: TicketHost;
  beforeAll(async () => {
    host = await startRequestTracker();
  }, 120_000);
  afterAll(() => host?.close());
  beforeEach(() => host.reset());

  it('holds the seeded tickets, awkward text included', async () => {
    for (const { id, subject } of seed.tickets) {
      expect((await host.readTicket(id)).subject).toBe(subject);
    }
  }, 60_000);

  it('tells status, owner and custom fields by name', async () => {
    expect(await host.readTicket(2)).toMatchObject({
      queue: 'Support',
      status: 'Open',
      owner: 'alice',
      fields: { 'Resolution Code': 'Solved', 'Priority verified': 'Yes' },
    });
  });

  it('tells the history at the seeded times, oldest first', async () => {
    const moves = (await host.readHistory(7)).filter(({ type }) => type === 'Status');
    expect(moves.map(({ from, to, by, at }) => [from, to, by, at])).toEqual([
      ['new', 'open', 'bob', '2026-07-21T12:50:00Z'],
      ['open', 'resolved', 'bob', '2026-07-21T13:23:00Z'],
      ['resolved', 'closed', 'bob', '2026-07-21T14:53:00Z'],
    ]);
  });

  it('reads a history of more than one page whole', async () => {
    const history = await host.readHistory(15);
    expect(history.filter(({ type }) => type === 'Comment')).toHaveLength(60);
  });

  it('undoes what a test did, and starts the next from the seed', async () => {
    const before = await host.readHistory(1);
    expect((await put(host, 1, { Status: 'Resolved' })).status).toBe(200);
    expect((await host.readTicket(1)).status).toBe('Resolved');
    await host.reset();
    expect((await host.readTicket(1)).status).toBe('Open');
    expect(await host.readHistory(1)).toEqual(before);
  });

  it('resets while requests are being written', async () => {
    const writes = Array.from({ length: 12 }, (_, n) => put(host, 1, { Subject: `Subject ${n}` }));
    await Promise.all([...writes, host.reset(), host.reset()]);
    await host.reset();
    expect((await host.readTicket(1)).subject).toBe(seed.tickets[0]?.subject);
  });

  it('refuses a move that its life cycle does not know', async () => {
    await put(host, 6, { Status: 'Resolved' });
    expect((await host.readTicket(6)).status).toBe('Closed');
  });

  it('says which ticket it could not read', async () => {
    await expect(host.readTicket(999)).rejects.toThrow(`GET ${host.url}/REST/2.0/ticket/999`);
  });

  it('runs beside another instance, and ends alone', async () => {
    const other = await startRequestTracker();
    await put(other, 1, { Status: 'Closed' });
    expect((await other.readTicket(1)).status).toBe('Closed');
    expect((await host.readTicket(1)).status).toBe('Open');
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
    expect((await host.readTicket(1)).status).toBe('Open');
  }, 60_000);
});
