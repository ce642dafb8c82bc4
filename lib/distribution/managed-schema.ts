import { z } from 'zod';
import { ACTORS } from '../case/index.ts';
import { profileSchema } from '../hosts/schema.ts';
import type { HostProfile } from '../hosts/types.ts';
import { responsesSchema, type SettingResponses, type Site, siteSchema } from '../store/settings.ts';

/** Which of the team's values a person can't change. What the team delivers is locked unless it says `false`. */
export const locksSchema = z.strictObject({
  sites: z.boolean().optional(),
  responses: z.boolean().optional(),
  override: z.boolean().optional(),
  role: z.boolean().optional(),
});

/** What the browser's management may deliver; each part is checked for itself. See `schema.ts`. */
export interface ManagedSettings {
  readonly sites?: readonly Site[];
  /** Policy documents; delivered as objects or as the text of a file. */
  readonly policies?: readonly unknown[];
  /** Host profiles; delivered as objects or as the text of a file. */
  readonly profiles?: readonly HostProfile[];
  readonly responses?: SettingResponses;
  readonly override?: boolean;
  readonly role?: (typeof ACTORS)[number];
  readonly locks?: z.infer<typeof locksSchema>;
}

/** How each part is checked. Lists item by item. */
export const managedParts = {
  sites: { item: siteSchema },
  policies: { item: z.looseObject({ id: z.string().min(1) }) },
  profiles: { item: profileSchema },
  responses: { whole: responsesSchema },
  override: { whole: z.boolean() },
  role: { whole: z.enum(ACTORS) },
  locks: { whole: locksSchema },
} as const;
