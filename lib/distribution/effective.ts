import type { Actor, Outcome, Response } from '../case/index.ts';
import { profileSchema } from '../hosts/schema.ts';
import type { HostProfile } from '../hosts/types.ts';
import type { Library } from '../policy/resolve.ts';
import { DEFAULT_RESPONSES } from '../policy/response.ts';
import type { PolicyDocument } from '../policy/types.ts';
import type { Imported, Library as Kept } from '../store/library.ts';
import { DEFAULT_OVERRIDE, DEFAULT_ROLE, type Settings, type Site } from '../store/settings.ts';
import { type Checked, issuesOf, toJsonPath } from './documents.ts';
import type { ManagedSettings } from './managed-schema.ts';
import { libraryOf } from './policy-check.ts';

export type PolicyOrigin = 'documented' | 'imported' | 'managed';

export interface PolicyEntry {
  readonly document: PolicyDocument;
  readonly origin: PolicyOrigin;
  /** Imported ones: where and when from. */
  readonly file?: string;
  readonly added?: string;
}

/** Where a host profile comes from: with the package, by import, or from the team. */
export interface ProfileOrigin {
  readonly origin: 'shipped' | 'imported' | 'managed';
  readonly file?: string;
  readonly added?: string;
}

export interface EffectiveSite extends Site {
  /** The team delivered it; it can't be changed here. */
  readonly locked: boolean;
}

/** Something a person should know of, as data; `code` is a message key's suffix. */
export interface Problem {
  readonly code: 'managed' | 'policy' | 'profile' | 'idTaken' | 'profileTaken';
  /** Where: a setting, a policy's id or file. */
  readonly subject: string;
  readonly message: string;
}

/** What is in force in this browser: the team's values over the person's own, over the defaults. */
export interface Effective {
  readonly sites: readonly EffectiveSite[];
  readonly responses: Readonly<Record<Outcome, Response>>;
  readonly override: boolean;
  readonly role: Actor;
  /** Judge the past of every case that is opened, and collect what is found? A person's own choice. */
  readonly collect: boolean;
  readonly policies: ReadonlyMap<string, PolicyEntry>;
  readonly profiles: ReadonlyMap<string, HostProfile>;
  readonly profileOrigins: ReadonlyMap<string, ProfileOrigin>;
  readonly locked: { readonly responses: boolean; readonly override: boolean; readonly role: boolean };
  /** True if management delivers anything at all. */
  readonly managed: boolean;
  readonly problems: readonly Problem[];
}

/** Checks one policy document, laid over the one that it extends; the caller passes the one it uses. */
export type PolicyCheck = (raw: unknown, library: Library) => Checked<PolicyDocument>;

export interface Sources {
  readonly settings: Settings;
  readonly library: Kept;
  readonly managed: ManagedSettings;
  readonly managedProblems: readonly Problem[];
  readonly documented: readonly PolicyDocument[];
  /** Host profiles that come with the package. */
  readonly profiles: ReadonlyMap<string, HostProfile>;
  readonly check: PolicyCheck;
}

const explain = (checked: Extract<Checked<unknown>, { ok: false }>): string =>
  checked.issues.map((issue) => `${toJsonPath(issue.path)}: ${issue.message}`).join('\n');

interface Candidate {
  readonly raw: unknown;
  /** What it may extend. */
  readonly library: Library;
  readonly subject: string;
  readonly entry: Omit<PolicyEntry, 'document'>;
}

/** Documented policies are never masked: who wants another life cycle gives it another id. */
function collectPolicies({ documented, library: { policies: library }, managed, check }: Sources) {
  const problems: Problem[] = [];
  const policies = new Map<string, PolicyEntry>();
  const team = managed.policies ?? [];
  // What the team delivers stands on no one person's import.
  const delivered = libraryOf(documented, ...team);
  const all = libraryOf(documented, ...team, ...library.map(({ document }) => document));
  const candidates: Candidate[] = [
    ...library.map(({ document, file, added }) => ({
      raw: document,
      library: all,
      subject: file,
      entry: { origin: 'imported' as const, file, added },
    })),
    ...team.map((raw, index) => ({
      raw,
      library: delivered,
      subject: `policies[${index}]`,
      entry: { origin: 'managed' as const },
    })),
  ];
  const own = new Set(documented.map((document) => document.id));
  for (const document of documented) policies.set(document.id, { document, origin: 'documented' });
  for (const { raw, library: known, subject, entry } of candidates) {
    const checked = check(raw, known);
    if (!checked.ok) problems.push({ code: 'policy', subject, message: explain(checked) });
    else if (own.has(checked.value.id))
      problems.push({ code: 'idTaken', subject, message: checked.value.id });
    else policies.set(checked.value.id, { document: checked.value, ...entry });
  }
  return { policies, problems };
}

const shapeOf = (raw: unknown): Checked<HostProfile> => {
  const parsed = profileSchema.safeParse(raw);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, issues: issuesOf(parsed.error) };
};

/** Profiles of the package are never masked, and the team's win over a person's own. */
function collectProfiles({ profiles: shipped, library, managed }: Sources) {
  const problems: Problem[] = [];
  const profiles = new Map(shipped);
  const origins = new Map<string, ProfileOrigin>(
    [...shipped.keys()].map((id) => [id, { origin: 'shipped' }]),
  );
  const enter = (subject: string, profile: HostProfile, origin: ProfileOrigin) => {
    if (shipped.has(profile.id)) problems.push({ code: 'profileTaken', subject, message: profile.id });
    else {
      profiles.set(profile.id, profile);
      origins.set(profile.id, origin);
    }
  };
  const take = ({ document, file, added }: Imported) => {
    const checked = shapeOf(document);
    if (checked.ok) enter(file, checked.value, { origin: 'imported', file, added });
    else problems.push({ code: 'profile', subject: file, message: explain(checked) });
  };
  library.profiles.forEach(take);
  managed.profiles?.forEach((profile, index) => {
    enter(`profiles[${index}]`, profile, { origin: 'managed' });
  });
  return { profiles, profileOrigins: origins, problems };
}

/** A team's site wins over a person's own of the same origin, unless the team says that it may be changed. */
function mergeSites(own: readonly Site[], team: readonly Site[], locked: boolean): EffectiveSite[] {
  const merged = new Map<string, EffectiveSite>();
  const enter = (sites: readonly Site[], lock: boolean) => {
    for (const site of sites) merged.set(site.origin, { ...site, locked: lock });
  };
  if (locked) enter(own, false);
  enter(team, locked);
  if (!locked) enter(own, false);
  return [...merged.values()];
}

/** A team's value, a person's own, or the default; the team's gives way only if it is not locked. */
const choose = <T>(own: T | undefined, team: T | undefined, locked: boolean, otherwise: T): T =>
  (locked ? (team ?? own) : (own ?? team)) ?? otherwise;

/** Works out what is in force. Pure. */
export function effective(sources: Sources): Effective {
  const { settings, managed, managedProblems } = sources;
  const { policies, problems } = collectPolicies(sources);
  const known = collectProfiles(sources);
  const locked = (name: 'sites' | 'responses' | 'override' | 'role') => managed.locks?.[name] ?? true;
  const own = settings.responses;
  const team = managed.responses ?? {};
  const responses = locked('responses') ? { ...own, ...team } : { ...team, ...own };
  return {
    sites: mergeSites(settings.sites, managed.sites ?? [], locked('sites')),
    responses: { ...DEFAULT_RESPONSES, ...responses },
    override: choose(settings.override, managed.override, locked('override'), DEFAULT_OVERRIDE),
    role: choose(settings.role, managed.role, locked('role'), DEFAULT_ROLE),
    collect: settings.collect ?? false,
    policies,
    profiles: known.profiles,
    profileOrigins: known.profileOrigins,
    locked: {
      responses: managed.responses !== undefined && locked('responses'),
      override: managed.override !== undefined && locked('override'),
      role: managed.role !== undefined && locked('role'),
    },
    managed: Object.keys(managed).length > 0,
    problems: [...managedProblems, ...problems, ...known.problems],
  };
}
