import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EffectView } from '../../components/panel/model.ts';
import type { DatesAsked, PageMessage } from '../../lib/case/messages.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import type { PageProfile } from '../../lib/hosts/types.ts';
import { documented } from '../../lib/policies/load.ts';
import { compile } from '../../lib/policy/compile.ts';
import { datesOf, datesSchema } from '../background/dates.ts';
import { askDatesWith, type Shown } from './dates.ts';

const policy = compile(documented('support-center'));
const timer = policy.timers.find((one) => one.in === 'awaitingCustomerConfirmation');
const rule = { id: timer?.rule ?? '', summary: '', basis: 'stated', source: '' } as const;
const closing: EffectView = { code: 'autoClose', params: { days: 14 }, rule };
const survey: EffectView = { code: 'surveyAfter', params: {}, rule };

const page = {
  timeZone: [{ from: 'attr', name: 'data-zone', selector: ':root', within: 'page' }],
} as unknown as PageProfile;
const snapshot = { page, scope: document, captures: {} } as unknown as Snapshot;

/** The background, as far as it answers this message. */
const send = vi.fn(async (message: PageMessage): Promise<unknown> => {
  const { asked } = message as { asked: DatesAsked };
  return { ok: true, dates: datesOf(datesSchema.parse(asked)) };
});

const ask = (shown: Partial<Shown> | null = {}) =>
  askDatesWith({
    shown: () => shown && { snapshot, policy, ...shown },
    send,
    now: () => '2026-11-22T12:00:00.000Z',
  });

beforeEach(() => {
  send.mockClear();
  document.documentElement.dataset.zone = 'Asia/Tokyo';
});

describe('dates of effects', () => {
  it('stand with their effects, in the time zone that the page tells', async () => {
    expect(await ask()([survey, closing])).toEqual({
      dates: [null, '2026-12-06T21:00:00+09:00'],
      zone: 'Asia/Tokyo',
      told: true,
    });
  });

  it.each(['', 'Mars/Olympus'])('are the browser’s where the page tells %j', async (zone) => {
    document.documentElement.dataset.zone = zone;
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(await ask()([closing])).toMatchObject({ zone: own, told: false });
  });

  it('are asked for once, and not at all where nothing takes time or nobody judges', async () => {
    await ask()([closing, survey, closing]);
    expect(send).toHaveBeenCalledOnce();
    expect(await ask()([survey])).toBeNull();
    expect(await ask(null)([closing])).toBeNull();
    expect(send).toHaveBeenCalledOnce();
  });

  it('are none where the background refuses', async () => {
    send.mockResolvedValueOnce({ ok: false, error: 'refused' });
    expect(await ask()([closing])).toBeNull();
  });

  it('run on from the first entry where the policy reads it so, and only if the past is known', async () => {
    const fromFirst = { ...policy, clock: { ...policy.clock, since: 'firstEntry' as const } };
    const entries = {
      awaitingCustomerConfirmation: { first: '2026-11-20T12:00:00Z', latest: '2026-11-21T12:00:00Z' },
    };
    expect((await ask({ policy: fromFirst, entries })([closing]))?.dates).toEqual([
      '2026-12-04T21:00:00+09:00',
    ]);
    expect(await ask({ policy: fromFirst })([closing])).toBeNull();
  });
});

describe('what a page may ask', () => {
  const asked = { zone: 'UTC', counting: { days: 'calendar' }, timers: [{ start: 'x', after: { days: 1 } }] };

  it('is bounded', () => {
    expect(datesSchema.safeParse(asked).success).toBe(true);
    const long = { ...asked.timers[0], start: 'x'.repeat(65) };
    for (const bad of [
      { ...asked, zone: 'x'.repeat(61) },
      { ...asked, timers: Array(21).fill(asked.timers[0]) },
      { ...asked, timers: [long] },
      { ...asked, timers: [{ start: 'x', after: { days: 1e9 } }] },
      { ...asked, counting: { days: 'lunar' } },
      { ...asked, more: 1 },
    ])
      expect(datesSchema.safeParse(bad).success).toBe(false);
  });

  it('has no date where it is no time', () => {
    expect(datesOf(asked)).toEqual([null]);
  });
});
