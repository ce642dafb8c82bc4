import { beforeEach, describe, expect, it } from 'vitest';
import { unpacked } from '../../lib/hosts/site.ts';
import type { FakePlatform } from '../../lib/platform/fake.ts';
import { ORIGIN, PATTERN, sampleSite, setStage } from '../../test/samples/background.ts';
import { sampleProfile } from '../../test/samples/profile.ts';

let stage: ReturnType<typeof setStage>;
let platform: FakePlatform;

beforeEach(() => {
  stage = setStage();
  platform = stage.platform;
});

describe('registration', () => {
  it('leaves a browser without enabled sites alone', async () => {
    await stage.start();
    expect(platform.scripts.list).toEqual([]);
    expect(Object.keys(platform.local.data)).toEqual(['report']);
  });

  it('needs both our setting and the permission', async () => {
    await stage.keep([sampleSite()]);
    await stage.start();
    expect(platform.scripts.list).toEqual([]);
    platform.permissions.grant(PATTERN);
    await stage.idle();
    expect(platform.scripts.list).toEqual([
      { id: `detector ${PATTERN}`, file: 'detector.js', matches: [PATTERN], world: 'ISOLATED' },
      { id: `interceptor ${PATTERN}`, file: 'interceptor.js', matches: [PATTERN], world: 'MAIN' },
    ]);
    await stage.keep([sampleSite({ enabled: false })]);
    await stage.idle();
    expect(platform.scripts.list).toEqual([]);
  });

  it('ends, with all that the site had, when the permission is withdrawn', async () => {
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite()]);
    await stage.start();
    expect(platform.local.data).toHaveProperty([`detector:${ORIGIN}`]);
    await platform.permissions.remove([PATTERN]);
    await stage.idle();
    expect(platform.scripts.list).toEqual([]);
    expect(Object.keys(platform.local.data).sort()).toEqual(['report', 'settings']);
    expect(stage.report().guarded).toEqual([]);
  });

  it('is repeated only where something differs', async () => {
    platform.permissions.grant(PATTERN, 'https://two.example/*');
    await stage.keep([sampleSite()]);
    await stage.start();
    const writes = platform.local.writes;
    await stage.refresh();
    expect(platform.local.writes).toBe(writes);
    await stage.keep([sampleSite(), sampleSite({ origin: 'https://two.example' })]);
    await stage.idle();
    expect(platform.scripts.list.map((script) => script.id)).toEqual([
      `detector ${PATTERN}`,
      `interceptor ${PATTERN}`,
      'detector https://two.example/*',
      'interceptor https://two.example/*',
    ]);
  });

  it('comes back when the browser lost it', async () => {
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite()]);
    await stage.start();
    platform.scripts.list = [];
    await stage.refresh();
    expect(platform.scripts.list).toHaveLength(2);
  });

  it('goes on with the other hosts when the browser refuses one, and says which', async () => {
    platform.permissions.grant(PATTERN, 'https://two.example/*');
    platform.scripts.refused.add('https://two.example/*');
    await stage.keep([sampleSite(), sampleSite({ origin: 'https://two.example' })]);
    await stage.start();
    expect(platform.scripts.list.flatMap((script) => script.matches)).toEqual([PATTERN, PATTERN]);
    expect(stage.report().problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['refused', 'https://two.example/*'],
      ['refused', 'https://two.example/*'],
    ]);
  });

  it('tells its own failure, and works again as soon as it can', async () => {
    await stage.keep([sampleSite()]);
    platform.permissions.grant(PATTERN);
    platform.local.failNext = new Error('disk full');
    await stage.start();
    expect(stage.report()).toMatchObject({
      problems: [{ code: 'failed', message: 'Error: disk full' }],
      guarded: [],
    });
    await stage.refresh();
    expect(stage.report()).toEqual({ problems: [], guarded: [ORIGIN] });
  });

  it('puts nothing into the page world for a host that has no door there', async () => {
    stage = setStage(sampleProfile({ pageWorld: false }));
    stage.platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite()]);
    await stage.start();
    expect(stage.platform.scripts.list.map((script) => script.id)).toEqual([`detector ${PATTERN}`]);
  });
});

describe("a site's values", () => {
  it('hold what detector and overlay need, and no more', async () => {
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite({ bindings: [{ policy: 'sample', labels: { open: ['In Arbeit'] } }] })], {
      role: 'manager',
    });
    await stage.start();
    expect(platform.local.data[`detector:${ORIGIN}`]).toEqual({
      version: 1,
      pages: [
        {
          profile: 'sample-desk',
          page: 'case',
          url: [{ path: '/cases/{key}' }],
          present: '#case',
          doors: [{ kind: 'submit', selector: 'form' }],
        },
      ],
    });
    expect(unpacked(platform.local.data[`overlay:${ORIGIN}`])).toMatchObject({
      version: 3,
      bindings: [{ policy: 'sample', role: 'manager', labels: { open: ['In Arbeit'] }, judge: 0 }],
      policies: [{ document: { id: 'sample' }, statuses: { 'in arbeit': 0 } }],
      responses: { forbidden: 'block', unverified: 'confirm', unknown: 'warn' },
      override: true,
      locked: false,
    });
  });

  it('tell who collects findings while browsing, and nobody else', async () => {
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite()]);
    await stage.start();
    expect(unpacked(platform.local.data[`overlay:${ORIGIN}`])).not.toHaveProperty('collect');
    await stage.keep([sampleSite()], { collect: true });
    await stage.idle();
    expect(unpacked(platform.local.data[`overlay:${ORIGIN}`])).toMatchObject({ collect: true });
  });

  it.each([
    ['noProfile', sampleSite({ profile: 'gone' })],
    ['noPolicy', sampleSite({ bindings: [{ policy: 'gone' }] })],
    ['noBinding', sampleSite({ bindings: [] })],
    ['badReading', sampleSite({ bindings: [{ policy: 'sample', readings: { strict: 'perhaps' } }] })],
    ['badReading', sampleSite({ bindings: [{ policy: 'sample', labels: { open: ['Closed'] } }] })],
  ])('report %s', async (code, broken) => {
    platform.permissions.grant(PATTERN, 'https://two.example/*');
    await stage.keep([broken, sampleSite({ origin: 'https://two.example' })]);
    await stage.start();
    expect(stage.report().problems.map((problem) => problem.code)).toContain(code);
    expect(stage.report().guarded).toContain('https://two.example');
  });
});

describe('open tabs', () => {
  it('get the guard when their site is turned on, other tabs nothing', async () => {
    platform.tabs.list = [
      { id: 3, url: 'https://desk.example:8443/cases/7' },
      { id: 4, url: 'https://other.example/' },
    ];
    platform.permissions.grant(PATTERN);
    await stage.start();
    await stage.keep([sampleSite()]);
    await stage.idle();
    expect(platform.scripts.injections.map(({ target, file, world }) => [target.tabId, file, world])).toEqual(
      [
        [3, 'detector.js', 'ISOLATED'],
        [3, 'interceptor.js', 'MAIN'],
      ],
    );
    await stage.keep([sampleSite({ bindings: [{ policy: 'sample', role: 'manager' }] })]);
    await stage.idle();
    expect(platform.scripts.injections).toHaveLength(2);
  });
});

describe('installation', () => {
  it('shows the welcome page once, and an update brings the new guard into open tabs', async () => {
    platform.tabs.list = [{ id: 3, url: 'https://desk.example/cases/7' }];
    platform.permissions.grant(PATTERN);
    await stage.keep([sampleSite({ origin: 'https://desk.example' })]);
    await stage.start();
    platform.scripts.injections.length = 0;
    platform.runtime.installed.tell('update');
    await stage.idle();
    expect(platform.tabs.opened).toEqual([]);
    expect(platform.scripts.injections.map(({ file, world }) => [file, world])).toEqual([
      ['detector.js', 'ISOLATED'],
      ['interceptor.js', 'MAIN'],
    ]);
    platform.runtime.installed.tell('install');
    expect(platform.tabs.opened).toEqual(['chrome-extension://fake/welcome.html']);
  });
});
