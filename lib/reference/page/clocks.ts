import { clocks } from '../../policy/clocks.ts';
import type { CompiledPolicy } from '../../policy/compile.ts';
import type { BusinessCalendar } from '../../policy/types.ts';
import { spanText } from '../diagram/graph.ts';
import type { Words } from '../words.ts';
import { type Block, section, table } from './blocks.ts';
import { rulesCell } from './moves.ts';

/** What the clock does, and how it counts. */
export function clockBlocks(policy: CompiledPolicy, words: Words): Block[] {
  const { t } = words;
  const { document } = policy;
  const rows = policy.timers.map((timer) => [
    place(timer.in, timer.subStatus, words),
    spanText(timer.after, words),
    words.effect({ code: timer.code, params: { ...timer.after } }),
    timer.to === undefined ? '' : `→ ${words.status(timer.to)}`,
    rulesCell([timer.rule]),
  ]);
  const counted = document.statuses.flatMap(({ id, subStatuses = [] }) =>
    [undefined, ...subStatuses.map((sub) => sub.id)].flatMap((sub) =>
      clocks(policy, { status: id, ...(sub ? { subStatus: sub } : {}) }),
    ),
  )[0];
  const lines = [
    ...(counted
      ? [t('reference_counting', t(`reference_${counted.days}Days`), t(`reference_${counted.since}`))]
      : []),
    ...(document.calendar ? calendarLines(document.calendar, words) : []),
  ];
  const head = ['status', 'clocks', 'timer', 'action', 'rule'] as const;
  return section(
    t('reference_clocks'),
    table(
      head.map((name) => t(`reference_${name}`)),
      rows,
    ),
    ...lines.map((text): Block => ({ kind: 'text', text })),
  );
}

const place = (status: string, sub: string | undefined, words: Words): string =>
  sub === undefined ? words.status(status) : `${words.status(status)} - ${words.subStatus(status, sub)}`;

function calendarLines({ timeZone, workingDays, hours, holidays }: BusinessCalendar, words: Words): string[] {
  const { t } = words;
  const zone = timeZone ? ` (${timeZone})` : '';
  return [
    t('reference_calendar', words.list(workingDays.map((day) => dayName(day, t('locale'))))) + zone,
    ...(hours ? [t('reference_hours', words.list(hours.map(({ from, to }) => `${from}–${to}`)))] : []),
    ...(holidays && holidays.length > 0 ? [t('reference_holidays', words.list(holidays))] : []),
  ];
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A weekday in a language; 2024 began with a Monday. */
const dayName = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day))),
  );
