import type { Tries } from '../../hosts/samples/types.ts';
import type { TicketHost } from '../../hosts/ticket-host.ts';
import { playDoors } from '../hosts/play.ts';
import type { Field } from '../hosts/scenarios.ts';
import type { testOn } from './fixtures.ts';

/** Entries that are a save of their own; a save writes others along, such as one per field. */
const isSave = ({ type, field }: { type: string; field: string }): boolean =>
  type === 'Status' || (type === 'Set' && ['Owner', 'Subject', 'Priority'].includes(field));

async function fieldOf(rt: TicketHost, ids: readonly string[]): Promise<Field> {
  const saves = async (key: string) => (await rt.readHistory(Number(key))).filter(isSave).length;
  const before = new Map(await Promise.all(ids.map(async (id) => [id, await saves(id)] as const)));
  return {
    on: 'tool',
    origin: rt.url,
    reset: () => undefined,
    commits: async (key) => (await saves(key)) - (before.get(key) ?? 0),
    saved: async (key) => ({ status: (await rt.readTicket(Number(key))).status }),
  };
}

/**
 * Tries doors of the tool itself like every other tool's.
 * @param ids of the tickets whose saves are counted
 */
export function playOn(test: ReturnType<typeof testOn>, tries: Tries, ids: readonly string[]): void {
  let field: Field;
  test.beforeEach(async ({ page, rt }) => {
    // Room for the tool's menus beside the panel.
    await page.setViewportSize({ width: 1600, height: 1200 });
    field = await fieldOf(rt, ids);
  });
  playDoors(
    tries,
    'tool',
    () => field,
    (title, details, play) => {
      test(title, details, ({ page, panel, extension }) => play({ page, panel, extension }));
    },
  );
}
