import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketHost } from '../ticket-host.ts';
import { availability, PROGRAMS, startRequestTracker } from './index.ts';
import seed from './seed.json' with { type: 'json' };

const found = await availability(PROGRAMS[4]);
if (!found.available) process.stderr.write(`${found.reason}\n`);

describe.runIf(found.available)('Request Tracker 4', () => {
  let host: TicketHost;
  beforeAll(async () => {
    host = await startRequestTracker({ generation: 4 });
  }, 120_000);
  afterAll(() => host?.close());
  beforeEach(() => host.reset());

  it('holds the seeded tickets, awkward text included', async () => {
    for (const { id, subject } of seed.tickets) {
      expect((await host.readTicket(id)).subject).toBe(subject);
    }
  });

  it('tells status, owner and custom fields by name, empty ones too', async () => {
    expect(await host.readTicket(2)).toMatchObject({
      queue: 'Support',
      status: 'Open',
      owner: 'alice',
      fields: { 'Resolution Code': 'Solved', 'Priority verified': 'Yes' },
    });
    expect((await host.readTicket(1)).fields).toMatchObject({
      'Resolution Code': '',
      'Resolution Notes': '',
    });
    expect((await host.readTicket(16)).status).toBe('open');
  });

  it('tells the history at the seeded times, oldest first', async () => {
    const moves = (await host.readHistory(7)).filter(({ type }) => type === 'Status');
    expect(moves.map(({ from, to, by, at }) => [from, to, by, at])).toEqual([
      ['new', 'open', 'bob', '2026-07-21T12:50:00Z'],
      ['open', 'resolved', 'bob', '2026-07-21T13:23:00Z'],
      ['resolved', 'closed', 'bob', '2026-07-21T14:53:00Z'],
    ]);
  });

  it('takes what somebody else writes, and undoes it', async () => {
    const before = await host.readHistory(1);
    await host.writeFields(1, { 'Resolution Code': 'Solved' });
    await host.writeStatus(1, 'Resolved');
    expect(await host.readTicket(1)).toMatchObject({
      status: 'Resolved',
      fields: { 'Resolution Code': 'Solved' },
    });
    await host.reset();
    expect((await host.readTicket(1)).status).toBe('Open');
    expect(await host.readHistory(1)).toEqual(before);
  });

  it('says what it could not read or write', async () => {
    await expect(host.readTicket(999)).rejects.toThrow('There is no ticket 999');
    await expect(host.writeFields(1, { 'Resolution Code': 'Nonsense' })).rejects.toThrow('Invalid value');
  });
});
