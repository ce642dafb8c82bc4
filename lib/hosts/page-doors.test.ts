import { describe, expect, it } from 'vitest';
import { sampleProfile } from '../../test/samples/profile.ts';
import { doorsAt } from './page-doors.ts';

const HERE = 'https://desk.example/cases/7';
const profile = sampleProfile({
  open: [{ id: 'bulk', via: 'bulk', about: 'The list’s own bulk change; nothing reads it.' }],
});

describe('the doors of the page at an address', () => {
  it('stand as they were seen, the ones that save', () => {
    const seen = {
      'case/save': { standing: 'guarded', on: 'samples' },
      'case/open': { standing: 'left alone', on: 'samples' },
      'open:bulk': { standing: 'open', on: 'samples' },
    };
    expect(doorsAt(profile, { url: HERE }, seen)).toEqual({
      doors: [
        { via: 'form', standing: 'guarded' },
        { via: 'request', standing: 'notTried' },
        { via: 'bulk', standing: 'open', about: 'The list’s own bulk change; nothing reads it.' },
      ],
      experimental: false,
      onSamples: true,
      byAddress: true,
    });
  });

  it('were tried on the tool if any was', () => {
    expect(
      doorsAt(profile, { url: HERE }, { 'case/save': { standing: 'guarded', on: 'tool' } })?.onSamples,
    ).toBe(false);
  });

  it('are none where the profile has no page', () => {
    expect(doorsAt(profile, { url: 'https://desk.example/' })).toBeNull();
  });

  it('are those of the pages that were found, whatever the address says', () => {
    const [page] = profile.pages;
    if (!page) throw new Error('no page');
    const save = { id: 'save', kind: 'click', role: 'commits', selector: 'b', change: {} } as const;
    const newer = { ...page, id: 'newer', doors: [save] };
    const both = { ...profile, pages: [page, newer] };
    const viaOf = (pages: readonly string[]) => doorsAt(both, { pages })?.doors.map(({ via }) => via);
    expect(viaOf(['newer'])).toEqual(['button', 'bulk']);
    expect(viaOf(['newer', 'case', 'newer'])).toEqual(['form', 'request', 'button', 'bulk']);
    expect(viaOf([])).toBeUndefined();
    expect(doorsAt(both, { pages: ['newer'] })?.byAddress).toBe(false);
  });

  it('of a profile that nobody tried are not claimed', () => {
    const standings = doorsAt(profile, { url: HERE })?.doors.map(({ standing }) => standing);
    expect(new Set(standings)).toEqual(new Set(['notTried']));
  });
});
