import type { HostProfile } from '../../../lib/hosts/types.ts';
import {
  type Claim,
  digestOf,
  doorsOf,
  PROOFS,
  type Proof,
  type SeenDoor,
  type SeenDoors,
} from './record.ts';

/** A test's outcome, with what it claims to prove. */
export interface Outcome {
  readonly claim: Claim;
  readonly test: string;
  readonly passed: boolean;
}

const ordered = (proofs: ReadonlyMap<Proof, string>): SeenDoor['proofs'] =>
  Object.fromEntries(PROOFS.flatMap((proof) => (proofs.has(proof) ? [[proof, proofs.get(proof)]] : [])));

/** What passed, by the first test that shows it. */
const newly = (outcomes: readonly Outcome[]): [Proof, string][] =>
  outcomes
    .filter(({ passed }) => passed)
    .reverse()
    .flatMap(({ claim, test }) => claim.proofs.map((proof): [Proof, string] => [proof, test]));

/**
 * A host's record after a run: what passed stands, what failed goes, and so does what was proven of a door that is
 * another one by now.
 */
export function mergeRecord(
  before: SeenDoors,
  profile: HostProfile,
  outcomes: readonly Outcome[],
): SeenDoors {
  const after: Record<string, SeenDoor> = {};
  for (const known of doorsOf(profile)) {
    const digest = digestOf(known);
    const mine = outcomes.filter(({ claim }) => claim.host === profile.id && claim.door === known.key);
    const old = before[known.key];
    const kept = old?.digest === digest ? Object.entries(old.proofs) : [];
    const proofs = new Map([...(kept as [Proof, string][]), ...newly(mine)]);
    for (const { claim } of mine.filter(({ passed }) => !passed)) {
      for (const proof of claim.proofs) proofs.delete(proof);
    }
    const on = mine.find(({ passed }) => passed)?.claim.on ?? old?.on ?? 'samples';
    if (proofs.size > 0) after[known.key] = { digest, on, proofs: ordered(proofs) };
  }
  return after;
}
