import { beforeEach, expect, it, vi } from 'vitest';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import { ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';

let platform: FakePlatform;

const frame = (frameId: number, origin = ORIGIN) => ({
  tabId: 3,
  frameId,
  documentId: `D${frameId}`,
  origin,
});
const shows = (frameId: number, key: string | undefined, origin = ORIGIN) =>
  platform.runtime.send({ type: 'state', state: { on: true, key } }, frame(frameId, origin));
const seated = () =>
  platform.scripts.injections.filter(({ file }) => file === 'frames.js').map(({ target }) => target);

const OTHER = 'https://other.example';
const seat = { id: 'x', worked: 5, area: 9, asks: false, shows: true };

beforeEach(async () => {
  const stage = setStage();
  platform = stage.platform;
  platform.permissions.grant(PATTERN, `${OTHER}/*`);
  await stage.keep([sampleSite(), sampleSite({ origin: OTHER })]);
  await stage.start();
});

it('frames of one origin that show a case are brought together once there are two', async () => {
  await shows(1, '7');
  await shows(2, undefined);
  await shows(3, '8', OTHER);
  expect(seated()).toEqual([]);
  await shows(4, '9');
  await vi.waitFor(() =>
    expect(seated()).toEqual([
      { tabId: 3, documentId: 'D1' },
      { tabId: 3, documentId: 'D4' },
    ]),
  );
});

it('one that is gone is not counted', async () => {
  await shows(1, '7');
  platform.scripts.gone.add('D1');
  await shows(2, '8');
  await shows(2, '9');
  expect(seated()).toEqual([]);
});

it('what one says of itself is told to the others of its origin in the tab, and nobody else', async () => {
  await shows(1, '7');
  await shows(2, undefined);
  await shows(3, '8', OTHER);
  await shows(4, '9');
  expect(await platform.runtime.send({ type: 'seat', seat }, frame(1))).toEqual({ ok: true });
  expect(platform.tabs.told).toEqual([
    { target: { tabId: 3, documentId: 'D2' }, message: { seat } },
    { target: { tabId: 3, documentId: 'D4' }, message: { seat } },
  ]);
});

it('a site that is not guarded has nothing to say', async () => {
  await shows(1, '7');
  const answer = await platform.runtime.send({ type: 'seat', seat }, frame(2, 'https://evil.example'));
  expect(answer).toEqual({ ok: false, error: 'refused' });
  expect(platform.tabs.told).toEqual([]);
});
