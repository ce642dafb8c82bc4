import { z } from 'zod';
import { newerFormat } from '../policy/issue.ts';
import type { Library } from '../policy/resolve.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type Library as Kept, withImported } from '../store/library.ts';
import { type Settings, type Site, settingsSchema, withSite } from '../store/settings.ts';
import type { Everything } from '../store/snapshot.ts';
import { checkCompiles, type DocumentPath, type Issue, issuesOf } from './documents.ts';
import type { PolicyCheck } from './effective.ts';
import { strangeKind } from './file-kind.ts';
import { type FileIssue, type Parsed, parseText } from './parse.ts';
import { libraryOf } from './policy-check.ts';
import { isProfile, type ReadProfile, readProfiles } from './profile-file.ts';

/** Name of the exported file, and mark of its kind. */
export const FILE_NAME = 'caserail-settings.json';
const FORMAT = 'caserail-settings';

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1, { error: newerFormat }),
  exported: z.string().optional(),
  settings: settingsSchema.optional(),
  policies: z.array(z.unknown()).max(200).optional(),
  profiles: z.array(z.unknown()).max(200).optional(),
});

/** What an import needs to know of this browser. */
export interface Known {
  readonly documented: ReadonlyMap<string, PolicyDocument>;
  /** Policies that the team delivers. */
  readonly managed: readonly PolicyDocument[];
  readonly library: Kept;
  readonly settings: Settings;
  /** Ids of the host profiles there are, and of those that come with the package. */
  readonly profiles: ReadonlySet<string>;
  readonly shippedProfiles: ReadonlySet<string>;
  readonly check: PolicyCheck;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** One line of the preview: what an import adds or changes. It removes nothing. */
export interface PlannedChange {
  readonly kind: 'policy' | 'profile' | 'site' | 'responses' | 'override' | 'role' | 'collect';
  readonly subject: string;
  readonly how: 'added' | 'changed' | 'same';
}

/** A policy that an import brings, and what it is best compared with. */
export interface ComparedPolicy {
  /** The version that it replaces, else the policy that it extends. */
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
}

export type Plan =
  | {
      readonly ok: true;
      readonly changes: readonly PlannedChange[];
      /** Policies that are new or changed, where there is one to compare each with. */
      readonly compared: readonly ComparedPolicy[];
      readonly apply: (before: Everything) => Everything;
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };

type Good = Extract<Parsed, { ok: true }>;

interface Content {
  readonly settings: Partial<Settings>;
  readonly policies: readonly ReadPolicy[];
  readonly profiles: readonly ReadProfile[];
}

interface ReadPolicy {
  /** Flat, and as it came: only the latter is kept, so that what it extends may change. */
  readonly document: PolicyDocument;
  readonly raw: unknown;
  readonly text: string;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isOurs = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && (value as { format?: unknown }).format === FORMAT;

/** Settings, policies and host profiles as one file. */
export function exportFile({ settings, library }: Everything, exported: string): string {
  const policies = library.policies.map((policy) => policy.document);
  const profiles = library.profiles.map((profile) => profile.document);
  return `${JSON.stringify({ format: FORMAT, version: 1, exported, settings, policies, profiles }, null, 2)}\n`;
}

class Import {
  readonly issues: Issue[] = [];
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  /** A policy or a host profile alone, or a settings file. */
  read(value: unknown, text: string): Content {
    if (!isOurs(value)) return this.#single(value, text);
    const parsed = fileSchema.safeParse(value);
    if (!parsed.success) {
      this.issues.push(...issuesOf(parsed.error));
      return { settings: {}, policies: [], profiles: [] };
    }
    const pretty = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;
    const policies = this.#policies(parsed.data.policies ?? [], (index) => ['policies', index], pretty);
    const profiles = this.#profiles(parsed.data.profiles ?? [], (index) => ['profiles', index], pretty);
    // Only what the file names counts; the schema's defaults would wipe out what it leaves alone.
    const named = new Set(Object.keys((value as { settings?: object }).settings ?? {}));
    const entries = Object.entries(parsed.data.settings ?? {}).filter(([name]) => named.has(name));
    const settings = Object.fromEntries(entries) as Partial<Settings>;
    this.#sites(settings.sites ?? [], policies, profiles);
    return { settings, policies, profiles };
  }

  #single(value: unknown, text: string): Content {
    const strange = isProfile(value) ? undefined : strangeKind(value);
    if (strange !== undefined) {
      this.issues.push({ path: [], message: strange });
      return { settings: {}, policies: [], profiles: [] };
    }
    const alone = [[value], () => [], () => text] as const;
    return isProfile(value)
      ? { settings: {}, policies: [], profiles: this.#profiles(...alone) }
      : { settings: {}, policies: this.#policies(...alone), profiles: [] };
  }

  #profiles(list: readonly unknown[], at: (index: number) => DocumentPath, text: (raw: unknown) => string) {
    const read = readProfiles(list, this.#known.shippedProfiles, at, text);
    this.issues.push(...read.issues);
    return read.profiles;
  }

  #policies(list: readonly unknown[], at: (index: number) => DocumentPath, text: (raw: unknown) => string) {
    const seen = new Set<string>();
    const library = this.#library(list);
    return list.flatMap((raw, index) => {
      const checked = this.#known.check(raw, library);
      if (!checked.ok) {
        for (const { path, message } of checked.issues)
          this.issues.push({ path: [...at(index), ...path], message });
        return [];
      }
      const { id } = checked.value;
      const path = [...at(index), 'id'];
      if (this.#known.documented.has(id)) {
        this.issues.push({ path, message: `"${id}" is a documented policy: give yours an id of its own` });
      }
      if (seen.has(id)) this.issues.push({ path, message: `There is already a policy "${id}" in this file` });
      seen.add(id);
      return [{ document: checked.value, raw, text: text(raw) }];
    });
  }

  #sites(sites: readonly Site[], policies: Content['policies'], profiles: Content['profiles']): void {
    const fresh = new Set(profiles.map(({ id }) => id));
    const origins = new Set<string>();
    const documents = this.#documents(policies);
    sites.forEach((site, index) => {
      const path = ['settings', 'sites', index];
      if (origins.has(site.origin))
        this.issues.push({ path: [...path, 'origin'], message: 'This site stands here twice' });
      origins.add(site.origin);
      if (!this.#known.profiles.has(site.profile) && !fresh.has(site.profile)) {
        this.issues.push({
          path: [...path, 'profile'],
          message: `There is no host profile "${site.profile}"`,
        });
      }
      site.bindings.forEach((binding, at) => {
        const document = documents.get(binding.policy);
        const place = [...path, 'bindings', at];
        if (!document) {
          this.issues.push({ path: [...place, 'policy'], message: `There is no policy "${binding.policy}"` });
          return;
        }
        const compiled = checkCompiles(document, binding.readings);
        if (!compiled.ok) {
          const message = compiled.issues.map((issue) => issue.message).join('; ');
          this.issues.push({ path: [...place, 'readings'], message });
        }
      });
    });
  }

  /** What a policy may extend: what the file brings comes before what is there. */
  #library(fresh: readonly unknown[]): Library {
    const { documented, managed, library } = this.#known;
    return libraryOf(
      [...documented.values()],
      ...managed,
      ...fresh,
      ...library.policies.map((one) => one.document),
    );
  }

  /** What each policy stands against; one that is as it was is left out. */
  compared({ policies }: Content): ComparedPolicy[] {
    const documents = this.#documents(policies);
    const known = this.#library([]);
    return policies.flatMap(({ document, raw }): ComparedPolicy[] => {
      const old = this.#known.library.policies.find((policy) => policy.id === document.id);
      if (old && same(old.document, raw)) return [];
      const checked = old && this.#known.check(old.document, known);
      const before = checked?.ok ? checked.value : documents.get(document.lineage?.[0]?.id ?? '');
      return before ? [{ before, after: document }] : [];
    });
  }

  #documents(policies: Content['policies']): ReadonlyMap<string, PolicyDocument> {
    const library = this.#library(policies.map(({ raw }) => raw));
    const imported = this.#known.library.policies.flatMap((policy) => {
      const checked = this.#known.check(policy.document, library);
      return checked.ok ? [checked.value] : [];
    });
    const all = [...imported, ...this.#known.managed, ...policies.map((policy) => policy.document)];
    return new Map([...this.#known.documented, ...all.map((document) => [document.id, document] as const)]);
  }
}

function preview({ settings, policies, profiles }: Content, known: Known): PlannedChange[] {
  const how = (old: unknown, next: unknown): PlannedChange['how'] =>
    old === undefined ? 'added' : same(old, next) ? 'same' : 'changed';
  const changes: PlannedChange[] = policies.map(({ document: { id }, raw }) => {
    const old = known.library.policies.find((policy) => policy.id === id);
    return { kind: 'policy', subject: id, how: how(old?.document, raw) };
  });
  for (const { id, raw } of profiles) {
    const old = known.library.profiles.find((profile) => profile.id === id);
    changes.push({ kind: 'profile', subject: id, how: how(old?.document, raw) });
  }
  for (const site of settings.sites ?? []) {
    const old = known.settings.sites.find((one) => one.origin === site.origin);
    changes.push({ kind: 'site', subject: site.origin, how: how(old, site) });
  }
  for (const kind of ['responses', 'override', 'role', 'collect'] as const) {
    if (settings[kind] === undefined) continue;
    changes.push({ kind, subject: '', how: how(known.settings[kind], settings[kind]) });
  }
  return changes;
}

function merge(before: Everything, content: Content, file: string, added: string): Everything {
  const { sites = [], ...rest } = content.settings;
  const settings = sites.reduce<Settings>(withSite, { ...before.settings, ...rest });
  const items = [
    ...content.policies.map((one) => ({ kind: 'policies' as const, id: one.document.id, ...one })),
    ...content.profiles.map((one) => ({ kind: 'profiles' as const, ...one })),
  ];
  const library = items.reduce<Kept>(
    (all, { kind, id, raw, text }) => withImported(all, kind, { id, file, text, document: raw, added }),
    before.library,
  );
  return { settings, library };
}

const toFileIssue = (file: string, parsed: Good, { path, message }: Issue): FileIssue => ({
  file,
  path,
  place: parsed.placeOf(path),
  message,
});

/**
 * Checks a file whole (a policy, a host profile, or settings with both; JSON or YAML) and plans what it would change. Nothing is
 * changed here; `apply` does it later, all at once, on what is there then.
 */
export function planImport(given: string | Uint8Array, file: string, known: Known): Plan {
  const parsed = parseText(given, file);
  if (!parsed.ok) return parsed;
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const reading = new Import(known);
  const content = reading.read(parsed.value, text);
  if (reading.issues.length > 0) {
    return { ok: false, issues: reading.issues.map((issue) => toFileIssue(file, parsed, issue)) };
  }
  return {
    ok: true,
    changes: preview(content, known),
    compared: reading.compared(content),
    apply: (before) => merge(before, content, file, known.now),
  };
}
