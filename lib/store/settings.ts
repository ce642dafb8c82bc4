import { z } from 'zod';
import { ACTORS, type Actor, OUTCOMES, type Outcome, RESPONSES, type Response } from '../case/index.ts';
import type { ValueSpec } from './value.ts';

/** An origin as the browser words it: scheme, host and port, nothing behind. */
export const originSchema = z.string().refine(
  (text) => {
    if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
    return new URL(text).origin === text;
  },
  {
    error: 'Not an origin: write scheme and host, in lower case, without a path, as in https://desk.example',
  },
);

const word = z.string().trim().min(1).max(200);
const words = z.record(word, word);

/** Which policy judges which cases of a site, in a person's settings. See `Binding` in `lib/hosts/site.ts`. */
const bindingSchema = z.strictObject({
  policy: word,
  where: words.optional(),
  labels: z.record(word, z.array(word).max(50)).optional(),
  role: z.enum(ACTORS).optional(),
  readings: words.optional(),
});

export const siteSchema = z.strictObject({
  origin: originSchema,
  profile: word,
  enabled: z.boolean().default(true),
  bindings: z.array(bindingSchema).max(100),
});

export const responsesSchema = z.partialRecord(z.enum(OUTCOMES), z.enum(RESPONSES));

export interface SiteBinding {
  readonly policy: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  readonly role?: Actor;
  readonly readings?: Readonly<Record<string, string>>;
}

/** A site that the person, or the team, turned on. It is guarded only while the browser's permission stands too. */
export interface Site {
  readonly origin: string;
  /** Id of a host profile. */
  readonly profile: string;
  readonly enabled: boolean;
  readonly bindings: readonly SiteBinding[];
}

export type SettingResponses = Readonly<Partial<Record<Outcome, Response>>>;

/** A person's own settings. What is absent falls back to the team's, then to the default. */
export interface Settings {
  readonly sites: readonly Site[];
  readonly responses: SettingResponses;
  /** May one go on against a blocked finding, with a reason? */
  readonly override?: boolean;
  readonly role?: Actor;
  /** Judge the past of every case that is opened, and collect what is found? For QA; default no. */
  readonly collect?: boolean;
}

export const DEFAULT_OVERRIDE = true;
export const DEFAULT_ROLE: Actor = 'agent';

export const settingsSchema = z.strictObject({
  sites: z.array(siteSchema).max(1000).default([]),
  responses: responsesSchema.default({}),
  override: z.boolean().optional(),
  role: z.enum(ACTORS).optional(),
  collect: z.boolean().optional(),
});

export const settingsSpec: ValueSpec<Settings> = {
  key: 'settings',
  version: 1,
  initial: { sites: [], responses: {} },
  parts: {
    sites: {
      schema: z.array(siteSchema),
      each: { schema: siteSchema, key: (site: Site) => site.origin },
    },
    responses: { schema: responsesSchema },
    override: { schema: z.boolean() },
    role: { schema: z.enum(ACTORS) },
    collect: { schema: z.boolean() },
  },
  migrations: [],
};

/** Settings with a site put in, or in the place of the one of the same origin. */
export const withSite = (settings: Settings, site: Site): Settings => {
  const at = settings.sites.findIndex((one) => one.origin === site.origin);
  const sites = at < 0 ? [...settings.sites, site] : settings.sites.with(at, site);
  return { ...settings, sites };
};

/** Settings without the site of an origin. */
export const withoutSite = (settings: Settings, origin: string): Settings => ({
  ...settings,
  sites: settings.sites.filter((site) => site.origin !== origin),
});
