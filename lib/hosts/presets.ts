/// <reference types="vite/types/importMeta.d.ts" />
import { z } from 'zod';
import type { Binding } from './site.ts';

/** Which policies suit a host out of the box: `preset.json` beside its profile. Extension code only. */

type Preset = readonly Omit<Binding, 'role'>[];

const presetSchema = z.strictObject({
  bindings: z.array(
    z.strictObject({ policy: z.string().min(1), where: z.record(z.string(), z.string()).optional() }),
  ),
});

const files = import.meta.glob<unknown>('./*/preset.json', { eager: true, import: 'default' });

const presets = new Map(
  Object.entries(files).map(([file, raw]) => [
    file.split('/')[1] ?? file,
    presetSchema.parse(raw).bindings as Preset,
  ]),
);

/** Bindings to begin with for a site of this host, of the policies that are there; none where nothing suits. */
export const suggestedBindings = (profile: string, policies: readonly string[]): Preset =>
  (presets.get(profile) ?? []).filter((binding) => policies.includes(binding.policy));
