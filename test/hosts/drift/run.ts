import { driftOf } from '../../../lib/hosts/drift.ts';
import { query } from '../../../lib/hosts/query.ts';
import { elementsOf } from '../../../lib/hosts/read.ts';
import { activeScope, readCase } from '../../../lib/hosts/snapshot.ts';
import type { HostProfile, PageProfile, Reader } from '../../../lib/hosts/types.ts';
import { type Captures, matchAny } from '../../../lib/hosts/url.ts';
import { KINDS, type Scene } from './kinds.ts';
import { randomOf } from './random.ts';
import { chainOf, copyOf } from './tree.ts';
import type { Meaning } from './words.ts';

/** A page that shows one case, as a sample has it. */
export interface Sampled {
  readonly name: string;
  readonly address: string;
  readonly key: string;
  readonly status: string;
  /** Puts it into the document. */
  show(): void;
  /** What the host's own API tells of a case. */
  api(key: string): unknown;
}

export interface Host {
  readonly profile: HostProfile;
  readonly meaning: Meaning;
  /** Kinds of changes that can't be seen, each with the reason. */
  readonly blind: Readonly<Record<string, string>>;
  /** Pages of cases, those of the same page of the profile together. */
  readonly groups: readonly (readonly Sampled[])[];
}

/**
 * What became of a page after a change. `right`: it still reads as what it is. `said`: what it is can't be read, and the
 * panel says so. `mute`: nothing is read and nothing said. `wrong`: it reads as something else.
 */
export const OUTCOMES = ['right', 'said', 'mute', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Mutant {
  readonly page: string;
  readonly kind: string;
  readonly seed: number;
  readonly outcome: Outcome;
  /** What was read, for people. */
  readonly read: string;
}

const pageAt = ({ pages }: HostProfile, address: string): [PageProfile, Captures] | null => {
  for (const page of pages) {
    const captures = matchAny(page.url, address);
    if (captures && query(document, page.present)) return [page, captures];
  }
  return null;
};

const elementsRead = (readers: readonly Reader[], scope: ParentNode, captures: Captures): Element[] => {
  const context = { scope, captures };
  for (const reader of readers) {
    if (reader.selector === undefined) {
      if (reader.from !== 'url' && scope instanceof Element) return [scope];
      continue;
    }
    const found = elementsOf(reader, context);
    if (found.length > 0) return found;
  }
  return [];
};

/** What is read of the page that stands in the document. */
function look({ profile, meaning }: Host, address: string, sampled: Sampled) {
  const at = pageAt(profile, address);
  if (!at) return { said: 'driftAbsent', key: '', status: '', page: undefined };
  const [page, captures] = at;
  const scope = activeScope({ page, captures });
  const snapshot = scope && readCase(page, scope, captures, sampled.api);
  const drift = driftOf(snapshot?.page ?? page, captures, (status) => meaning.of(status) !== undefined);
  return {
    said: drift?.code ?? '',
    key: snapshot?.key ?? '',
    status: snapshot?.state.status ?? '',
    page: snapshot?.page ?? page,
    scope,
    captures: snapshot?.captures ?? captures,
  };
}

type Looked = ReturnType<typeof look>;

function judge(
  { meaning }: Host,
  looked: Looked,
  address: string,
  sampled: Sampled,
  other: Sampled | null,
): Outcome {
  const { key, status, said } = looked;
  const same = (meaning.of(status) ?? status) === (meaning.of(sampled.status) ?? sampled.status);
  // Some tools' cases go by their address where their number is not shown.
  const names = [sampled.key, ...Object.values(looked.captures ?? {})];
  if (same && (key === sampled.key || (address === sampled.address && names.includes(key)))) return 'right';
  // Where several cases are in the page, the address says which of them is meant.
  if (other && address === other.address && key === other.key && status === other.status) return 'right';
  if (said !== '') return 'said';
  return key === '' || status === '' ? 'mute' : 'wrong';
}

/** Another case's status with what is around it, taken from its own page. */
function otherOf(host: Host, other: Sampled): (levels: number) => Element | null {
  other.show();
  const { scope, captures, page } = look(host, other.address, other);
  const [status] = page && scope && captures ? elementsRead(page.status, scope, captures) : [];
  const chain = status ? chainOf(status).map(copyOf) : [];
  return (levels) => {
    const found = chain[Math.min(levels, chain.length - 1)];
    return found ? copyOf(found) : null;
  };
}

/** What a page is known by stands for what it reads, where that is in no element: in its address, or an answer of the API. */
function keyOr({ present }: PageProfile, found: Element[]): Element[] {
  if (found.length > 0) return found;
  const known = query(document, present);
  return known ? [known] : [];
}

/** One change of one page; null if there was nothing to change. */
export function mutate(
  host: Host,
  group: readonly Sampled[],
  sampled: Sampled,
  kind: string,
  seed: number,
): Mutant | null {
  const random = randomOf(seed);
  const others = group.filter(
    (other) => other.key !== sampled.key && host.meaning.of(other.status) !== host.meaning.of(sampled.status),
  );
  const other = others.length > 0 ? random.pick(others) : null;
  const implant = other && kind.startsWith('another case') ? otherOf(host, other) : () => null;
  sampled.show();
  const shown = look(host, sampled.address, sampled);
  if (!shown.page || !shown.scope) throw new Error(`${sampled.name} is none of the profile's pages`);
  const { page, captures } = shown;
  let { address } = sampled;
  const status = elementsRead(page.status, shown.scope, captures);
  const scene: Scene = {
    random,
    status,
    key: keyOr(page, elementsRead(page.key, shown.scope, captures)),
    scope:
      shown.scope instanceof Element && document.body.contains(shown.scope) ? shown.scope : document.body,
    translated: host.meaning.translated,
    other: implant,
    elsewhere() {
      address = other?.address ?? address;
      return other !== null;
    },
  };
  if (!KINDS[kind]?.(scene)) return null;
  const looked = look(host, address, sampled);
  const read = `${looked.key} ${looked.status} ${looked.said}`.trim();
  return { page: sampled.name, kind, seed, outcome: judge(host, looked, address, sampled, other), read };
}
