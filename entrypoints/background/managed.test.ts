import { beforeEach, describe, expect, it } from 'vitest';
import { unpacked } from '../../lib/hosts/site.ts';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import { sampleSite, setStage } from '../../test/samples/background.ts';

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;

beforeEach(() => {
  stage = setStage();
  platform = stage.platform;
});

describe('what management delivers', () => {
  const team = { sites: [sampleSite({ origin: 'https://team.example' })], override: false };

  it('comes into force by itself, late, and when it changes', async () => {
    platform.permissions.grant('https://team.example/*', 'https://next.example/*');
    await stage.start();
    await platform.delivered.set(team);
    await stage.idle();
    expect(unpacked(platform.local.data['overlay:https://team.example'])).toMatchObject({
      locked: true,
      override: false,
    });
    await platform.delivered.set({ sites: [sampleSite({ origin: 'https://next.example' })] });
    await stage.idle();
    expect(stage.report().guarded).toEqual(['https://next.example']);
  });

  it('stays in force while a starting browser has not delivered yet, and ends once it is taken back', async () => {
    platform.permissions.grant('https://team.example/*');
    await platform.delivered.set(team);
    await stage.start();
    await platform.delivered.remove(['sites', 'override']);
    await stage.idle();
    expect(stage.report().guarded).toEqual(['https://team.example']);
    await stage.settle();
    expect(stage.report().guarded).toEqual([]);
    await platform.delivered.set(team);
    await stage.idle();
    await platform.delivered.remove(['sites', 'override']);
    await stage.idle();
    expect(stage.report().guarded).toEqual([]);
  });

  it('is applied but for what is bad; the last good value of that stays', async () => {
    platform.permissions.grant('https://team.example/*');
    await platform.delivered.set(team);
    await stage.start();
    const bad = { ...sampleSite({ origin: 'https://team.example' }), profile: 7 };
    await platform.delivered.set({ sites: [bad], override: 'maybe', role: 'manager' });
    await stage.idle();
    expect(stage.report().guarded).toEqual(['https://team.example']);
    expect(stage.report().problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['managed', 'sites[0]'],
      ['managed', 'override'],
    ]);
    expect(unpacked(platform.local.data['overlay:https://team.example'])).toMatchObject({
      override: false,
      bindings: [{ role: 'manager' }],
    });
  });
});
