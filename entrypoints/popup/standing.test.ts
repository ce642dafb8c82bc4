import { describe, expect, it } from 'vitest';
import type { FrameState } from '../background/tab-state.ts';
import { type Looked, standingOf } from './standing.ts';

const site = { origin: 'https://a.example', profile: 'desk', enabled: true, bindings: [], locked: false };
const looked = (change: Partial<Looked> = {}): Looked => ({
  origin: 'https://a.example',
  site,
  granted: true,
  profileKnown: true,
  frames: [],
  running: ['2'],
  version: '2',
  ...change,
});
const frame = (state: FrameState['state'], frameId = 0): FrameState => ({
  frameId,
  origin: 'https://a.example',
  at: '2026-01-01T00:00:00Z',
  state,
});
const without = (name: 'origin' | 'site'): Looked => {
  const { [name]: _, ...rest } = looked();
  return rest;
};

describe('how it stands with a tab', () => {
  it.each<[string, Looked]>([
    ['restricted', without('origin')],
    ['notEnabled', without('site')],
    ['switchedOff', looked({ site: { ...site, enabled: false }, granted: false })],
    ['noProfile', looked({ profileKnown: false })],
    ['noPermission', looked({ granted: false, running: [] })],
    ['reload', looked({ running: [] })],
    ['reload', looked({ running: [null] })],
    ['updated', looked({ running: ['1', null] })],
    ['noCase', looked({ running: ['1', '2'] })],
    ['on', looked({ frames: [frame({ on: true, key: '7' })] })],
    ['half', looked({ frames: [frame({ on: true }), frame({ on: true, why: 'noBridge' }, 3)] })],
    [
      'off',
      looked({ frames: [frame({ on: true, why: 'noBridge' }), frame({ on: false, why: 'failed' }, 3)] }),
    ],
  ])('is %s', (standing, seen) => {
    expect(standingOf(seen).standing).toBe(standing);
  });

  it("carries the guard's own words", () => {
    const state = { on: false, why: 'failed', detail: 'x', key: '7', policy: 'p' };
    expect(standingOf(looked({ frames: [frame(state)] })).told).toEqual({
      why: 'failed',
      detail: 'x',
      key: '7',
      policy: 'p',
    });
  });
});
