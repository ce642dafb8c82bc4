import { beforeEach, expect, it } from 'vitest';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import { ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';

const FRAME = { tabId: 3, frameId: 0, origin: ORIGIN };

let platform: FakePlatform;
const send = (message: object) => platform.runtime.send(message, FRAME);
const injected = () => platform.scripts.injections.map(({ file }) => file);

beforeEach(async () => {
  const stage = setStage();
  platform = stage.platform;
  platform.permissions.grant(PATTERN);
  await stage.keep([sampleSite()]);
  await stage.start();
});

it('remembers of the site’s own pages alone whether they match', async () => {
  const worked = await send({ type: 'drift', page: 'case', code: null });
  expect(worked).toMatchObject({ ok: true, memory: { worked: expect.any(String), count: 0 } });
  const broke = await send({ type: 'drift', page: 'case', code: 'driftStatus' });
  expect(broke).toMatchObject({
    ok: true,
    memory: { worked: expect.any(String), since: expect.any(String) },
  });
  expect(await send({ type: 'drift', page: 'none', code: null })).toMatchObject({ ok: false });
});

it.each([
  { type: 'drift', page: 'case', code: 'nonsense' },
  { type: 'drift', page: 'case', code: 'driftLabel', mark: 'The printer of Ada' },
  { type: 'drift', page: 'case', code: null, worked: '2026-01-01T00:00:00Z' },
])('hears nothing that it has no use for: %j', async (message) => {
  expect(await send(message)).toEqual({ ok: false, error: 'refused' });
});

it('has somebody look where a page is gone that was there before, and nowhere else', async () => {
  await send({ type: 'absent', page: 'case' });
  expect(injected()).not.toContain('drift.js');
  await send({ type: 'drift', page: 'case', code: null });
  await send({ type: 'absent', page: 'case' });
  expect(injected()).toContain('drift.js');
});
