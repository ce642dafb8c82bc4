import type { Page } from 'playwright';
import { doorsOf, type Proof, proves, readProfile } from '../../hosts/doors/record.ts';
import { claimed } from '../../hosts/doors/standing.ts';
import { triedKey } from '../../hosts/doors/tried.ts';
import type { Tries } from '../../hosts/samples/types.ts';
import type { Extension } from '../harness/extension.ts';
import type { Panel } from '../harness/panel.ts';
import { type Field, SCENARIOS } from './scenarios.ts';

type Played = readonly [scenario: keyof typeof SCENARIOS, says: string, proofs: readonly Proof[]];

/** What is played at a door, by what it is meant to be. */
const PLAYED: Readonly<Record<ReturnType<typeof claimed>, readonly Played[]>> = {
  guarded: [
    ['allowed', 'an allowed move passes untouched', ['allowed']],
    ['released', 'held, let go with a reason, saved once', ['released']],
    ['cancelled', 'called off, nothing is saved, and the same save works again', ['cancelled', 'again']],
  ],
  watched: [['watched', 'passes and is seen', ['watched']]],
  open: [['open', 'passes unseen', ['open']]],
  'left alone': [['idle', 'saves nothing and is left alone', ['idle']]],
};

export interface Stage {
  readonly page: Page;
  readonly panel: Panel;
  readonly extension: Extension;
}

/** A test as the runner takes it. */
export type Register = (
  title: string,
  details: { readonly annotation: ReturnType<typeof proves> },
  play: (stage: Stage) => Promise<void>,
) => void;

/** Registers the tests of every door that is tried, each in a fresh state of the field. */
export function playDoors(tries: Tries, on: Field['on'], field: () => Field, register: Register): void {
  const profile = readProfile(tries.host);
  for (const tried of tries.doors) {
    const key = triedKey(profile, tries, tried);
    const door = doorsOf(profile).find((known) => known.key === key);
    if (!door) throw new Error(`${tries.host} has no door ${key}, which is to be tried.`);
    for (const [scenario, says, proofs] of PLAYED[claimed(door)]) {
      const annotation = proves(tries.host, key, on, ...proofs);
      register(`${key} at ${tried.at}: ${says}`, { annotation }, async ({ page, panel, extension }) => {
        await field().reset();
        await extension.forgetStatuses();
        const decisions = () => extension.decisions();
        await SCENARIOS[scenario]({ tries, field: field(), page, panel, decisions }, tried);
      });
    }
  }
}
