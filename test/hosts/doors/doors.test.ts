import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleProfile } from '../../samples/profile.ts';
import { mergeRecord, type Outcome } from './merge.ts';
import { doorKey, doorsOf, type Proof, readProfile, readRecord } from './record.ts';
import { rowsOf } from './standing.ts';
import { doorsTable, hostFolders, README, STANDING, standings, withTable } from './table.ts';

describe.each(hostFolders())('the doors of %s', (host) => {
  it('have each been tried in a browser, as they are now', () => {
    const missing = rowsOf(readProfile(host), readRecord(host))
      .filter(({ standing }) => standing === 'not tried')
      .map(({ key }) => key);
    expect(missing, `try them as lib/hosts/README.md says, and commit lib/hosts/${host}/doors.json`).toEqual(
      [],
    );
  });

  it('are recorded under names that the profile has', () => {
    const known = doorsOf(readProfile(host)).map(({ key }) => key);
    expect(Object.keys(readRecord(host)).filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('the doors table', () => {
  it('in lib/hosts/README.md is up to date (npm run doors)', () => {
    const text = readFileSync(README, 'utf8');
    expect(withTable(text, doorsTable())).toBe(text);
  });

  it('is what the product says of doors, in lib/hosts/standing.json (npm run doors)', () => {
    expect(JSON.parse(readFileSync(STANDING, 'utf8'))).toEqual(JSON.parse(JSON.stringify(standings())));
  });
});

describe('the record of doors', () => {
  const profile = sampleProfile();
  const key = doorKey('case', 'save');
  const outcome = (passed: boolean, ...proofs: Proof[]): Outcome => ({
    claim: { host: profile.id, door: key, on: 'samples', proofs },
    test: `shows ${proofs.join()}`,
    passed,
  });
  const all: Proof[] = ['allowed', 'released', 'cancelled', 'again'];
  const standing = (record: ReturnType<typeof mergeRecord>, of = profile) =>
    rowsOf(of, record).find((row) => row.key === key)?.standing;

  it('calls a door guarded once all of it was seen, and not before', () => {
    const part = mergeRecord({}, profile, [outcome(true, 'allowed', 'released')]);
    expect(standing(part)).toBe('not tried');
    const whole = mergeRecord(part, profile, [outcome(true, 'cancelled', 'again')]);
    expect(standing(whole)).toBe('guarded');
    expect(whole[key]?.proofs.allowed).toBe('shows allowed,released');
  });

  it('takes back what failed, whichever came first', () => {
    const whole = mergeRecord({}, profile, [outcome(true, ...all)]);
    expect(standing(mergeRecord(whole, profile, [outcome(false, 'again')]))).toBe('not tried');
    const both = [outcome(false, 'again'), outcome(true, ...all)];
    expect(standing(mergeRecord(whole, profile, both))).toBe('not tried');
  });

  it('forgets a door that is another one by now, and one that is no more', () => {
    const whole = mergeRecord({}, profile, [outcome(true, ...all)]);
    const [page] = profile.pages;
    if (!page) throw new Error('no page');
    const changed = {
      ...profile,
      pages: [{ ...page, doors: page.doors.map((door) => ({ ...door, selector: '.other' })) }],
    };
    expect(standing(whole, changed)).toBe('not tried');
    expect(mergeRecord(whole, changed, [])).toEqual({});
    const told = { ...profile, pages: [{ ...page, source: 'doc', confidence: 'practice' as const }] };
    expect(standing(whole, told)).toBe('guarded');
  });
});
