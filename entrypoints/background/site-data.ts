import { type Checked, checkCompiles } from '../../lib/distribution/documents.ts';
import type { Effective, EffectiveSite, Problem } from '../../lib/distribution/effective.ts';
import { withLabels } from '../../lib/distribution/labels.ts';
import { watchedAttributes } from '../../lib/hosts/attributes.ts';
import { forPages } from '../../lib/hosts/ship.ts';
import type { DetectorData, DetectorPage, OverlayData } from '../../lib/hosts/site.ts';
import type { Door, HostProfile, Words } from '../../lib/hosts/types.ts';
import { withWords } from '../../lib/hosts/words.ts';
import type { PackedPolicy } from '../../lib/policy/compile.ts';
import { pack } from '../../lib/policy/pack.ts';
import { DEFAULT_RESPONSES } from '../../lib/policy/response.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import type { SiteBinding } from '../../lib/store/settings.ts';
import { withUnread } from './unread.ts';

/** What the scripts of one origin get, or why it can't be guarded. */
export interface SiteData {
  readonly origin: string;
  readonly pageWorld: boolean;
  readonly detector: DetectorData;
  readonly overlay: OverlayData<PackedPolicy>;
}

/** A site, or one of its bindings, that can't work as it is set. `code` is a message key's suffix. */
export interface SiteProblem {
  readonly code: 'noProfile' | 'noPolicy' | 'badReading' | 'noBinding' | 'refused' | 'failed';
  readonly subject: string;
  readonly message: string;
}

export type AnyProblem = Problem | SiteProblem;

type GestureDoor = DetectorPage['doors'][number];

const isGesture = (kind: Door['kind']): kind is GestureDoor['kind'] =>
  kind !== 'request' && kind !== 'script-submit';

/** The doors whose gestures the detector keeps until the overlay is there: all that hold, and all that open a form. */
const gestureDoors = (doors: readonly Door[]): GestureDoor[] =>
  doors.flatMap(({ kind, role, selector, key, watched }) => {
    if (!isGesture(kind) || role !== 'commits' || watched) return [];
    const where = selector === undefined ? {} : { selector };
    return [{ kind, ...where, ...(key === undefined ? {} : { key: key.toLowerCase() }) }];
  });

/** The detector's share of a profile. */
const detectorData = (profile: HostProfile): DetectorData => ({
  version: 1,
  pages: profile.pages.map((page) => ({
    profile: profile.id,
    page: page.id,
    url: page.url,
    present: page.present,
    doors: gestureDoors(page.doors),
  })),
});

interface Bound extends Pick<OverlayData<PackedPolicy>, 'bindings' | 'policies'> {
  readonly problems: readonly SiteProblem[];
}

/** What was compiled for the settings in force: most sites share policy, words and readings. */
const packedFor = new WeakMap<Effective, Map<string, Checked<PackedPolicy>>>();

/** A policy with the words and readings of a binding, or why it does not compile. */
function packedOf(
  inForce: Effective,
  document: PolicyDocument,
  labels: SiteBinding['labels'],
  readings: SiteBinding['readings'],
): Checked<PackedPolicy> {
  const known = packedFor.get(inForce) ?? new Map<string, Checked<PackedPolicy>>();
  packedFor.set(inForce, known);
  const sort = JSON.stringify([document.id, labels, readings]);
  const before = known.get(sort);
  if (before) return before;
  const compiled = checkCompiles(withLabels(document, labels), readings);
  const made = compiled.ok ? ({ ok: true, value: pack(compiled.value) } as const) : compiled;
  known.set(sort, made);
  return made;
}

/** A site's bindings that stand: their policy is there, and compiles with the words and readings chosen. */
function bind(site: EffectiveSite, inForce: Effective, words: Words | undefined): Bound {
  const problems: SiteProblem[] = [];
  // Bindings with the same policy, words and readings share it.
  const packed = new Set<PackedPolicy>();
  const bindings = site.bindings.flatMap((binding): Bound['bindings'] => {
    const entry = inForce.policies.get(binding.policy);
    if (!entry) {
      problems.push({ code: 'noPolicy', subject: site.origin, message: binding.policy });
      return [];
    }
    const labels = withWords(words, entry.document, binding.labels);
    const policy = packedOf(inForce, entry.document, labels, binding.readings);
    if (!policy.ok) {
      const message = policy.issues.map((issue) => issue.message).join('\n');
      problems.push({ code: 'badReading', subject: `${site.origin} · ${binding.policy}`, message });
      return [];
    }
    packed.add(policy.value);
    const judge = [...packed].indexOf(policy.value);
    return [{ ...binding, role: binding.role ?? inForce.role, judge }];
  });
  if (bindings.length === 0) problems.push({ code: 'noBinding', subject: site.origin, message: '' });
  return { bindings, policies: [...packed], problems };
}

/** The facts and fields that a site's bindings choose their cases by. */
const chosenBy = ({ bindings }: Bound): readonly string[] => [
  ...new Set(bindings.flatMap(({ where }) => Object.keys(where ?? {}))),
];

/** The facts that a site's bindings and their policies go by: what nobody asks is not read. */
const askedFacts = (bound: Bound): ReadonlySet<string> =>
  new Set([
    ...chosenBy(bound),
    ...bound.policies.flatMap(({ document }) => document.facts.map(({ id }) => id)),
  ]);

const noProfile = ({ origin, profile }: EffectiveSite): SiteProblem => ({
  code: 'noProfile',
  subject: origin,
  message: profile,
});

/** What keeps a site from working as it is set; told without making what its scripts get. */
export function siteProblems(site: EffectiveSite, inForce: Effective): readonly SiteProblem[] {
  const profile = inForce.profiles.get(site.profile);
  return profile ? bind(site, inForce, profile.words).problems : [noProfile(site)];
}

/**
 * What the scripts of a site get. A binding that can't work is left out and reported; a site without its profile gets
 * nothing at all. A site without any binding still gets its scripts: the panel then says that it is off, and why.
 */
export function siteData(
  site: EffectiveSite,
  inForce: Effective,
): { data?: SiteData; problems: readonly SiteProblem[] } {
  const profile = inForce.profiles.get(site.profile);
  if (!profile) return { problems: [noProfile(site)] };
  const bound = bind(site, inForce, profile.words);
  const { bindings, policies, problems } = bound;
  const shipped = withUnread(forPages(profile, askedFacts(bound), chosenBy(bound)), policies);
  const overlay: OverlayData<PackedPolicy> = {
    version: 3,
    profile: shipped,
    attributes: watchedAttributes(shipped),
    bindings,
    policies,
    responses: { ...DEFAULT_RESPONSES, ...inForce.responses },
    override: inForce.override,
    ...(inForce.collect ? { collect: true } : {}),
    locked: site.locked,
  };
  const { origin } = site;
  return {
    data: { origin, pageWorld: profile.pageWorld, detector: detectorData(profile), overlay },
    problems,
  };
}
