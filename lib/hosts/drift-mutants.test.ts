import { afterAll, describe, expect, it } from 'vitest';
import { hosts } from '../../test/hosts/drift/hosts.ts';
import { mutantsOf } from '../../test/hosts/drift/mutants.ts';
import type { Mutant } from '../../test/hosts/drift/run.ts';
import { driftTable } from '../../test/hosts/drift/table.ts';

/** Changes of every host's samples, as tools change their pages. `npm run drift` writes the table anew. */

const all = new Map<string, readonly Mutant[]>();

describe.each([...hosts])('%s', (id, host) => {
  it('is never misread, however its pages change, and what can’t be read is told', async () => {
    const mutants = await mutantsOf(host);
    all.set(id, mutants);
    expect(mutants.length).toBeGreaterThan(0);
    const bad = mutants.filter(({ outcome }) => outcome === 'wrong' || outcome === 'mute');
    expect(bad, 'a status misread is worse than none: make the profile’s readers refuse it').toEqual([]);
  });
});

describe('the table', () => {
  it('is what these tests find (npm run drift)', async () => {
    await expect(driftTable(all, hosts)).toMatchFileSnapshot('./DRIFT.md');
  });
});

afterAll(() => {
  document.body.replaceChildren();
});
