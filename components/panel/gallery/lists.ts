import { signal } from '@preact/signals';
import type { ListModel, ListRowView, ListRunView } from '../list-model.ts';
import type { ListView } from '../model.ts';

const row = (
  key: string,
  subject: string,
  status: string,
  standing: ListRowView['standing'],
  more: Partial<ListRowView> = {},
): ListRowView => ({
  key,
  subject,
  status,
  standing,
  count: 0,
  pending: standing === 'unchecked' || standing === 'failed',
  partial: false,
  ...more,
});

const CHECKED: readonly ListRowView[] = [
  row('#1', 'Irrigation timer forgets its schedule', 'Open', 'clean'),
  row('#7', 'Weather station reports snow in July, every afternoon', 'Closed', 'broke', { count: 2 }),
  row('#9', 'Fertiliser mix is too strong', 'Closed', 'silent', { count: 1 }),
  row('#12', 'Two accounts for one farm', 'Parked', 'unknownStatus'),
  row('#13', 'Lamp row 12 flickers', 'Resolved', 'failed', { why: 'timeout' }),
  row('#15', 'Humidity of house 3 drifts', 'Open', 'clean', { partial: true }),
  row('#16', 'Coffee machine drips', 'open', 'noPolicy'),
  row('#17', 'Door sensor of house 2 stays open', '', 'noStatus'),
];

const unchecked = (one: ListRowView): ListRowView =>
  ['broke', 'silent', 'clean', 'failed'].includes(one.standing)
    ? { ...one, standing: 'unchecked', count: 0, partial: false, pending: true }
    : { ...one, pending: one.standing !== 'noPolicy' };

const ROWS = {
  idle: CHECKED.map(unchecked),
  running: CHECKED.map((one, i) => (i < 3 ? one : unchecked(one))),
  ended: CHECKED,
};

const RUNS: Readonly<Record<ListRunView['stage'], ListRunView>> = {
  idle: { stage: 'idle', total: 0, done: 0 },
  running: { stage: 'running', total: 7, done: 3 },
  ended: { stage: 'ended', total: 7, done: 7, stopped: 'unwell' },
};

const nothing = (): void => undefined;

/** A list page at a stage of its check; the state is the list's model itself. */
export function listAt(stage: ListRunView['stage'], more: Partial<ListModel> = {}): ListView {
  const state: ListModel = {
    rows: signal(ROWS[stage]),
    run: signal(RUNS[stage]),
    readable: true,
    follow: () => nothing,
    check: nothing,
    cancel: nothing,
    show: nothing,
    openFindings: nothing,
    ...more,
  };
  return { cases: CHECKED.length, found: null, state };
}
