import type { ProfileView } from '../../components/options/model.ts';
import type { Effective } from '../../lib/distribution/effective.ts';
import { hasExperimental } from '../../lib/hosts/confidence.ts';
import type { HostProfile } from '../../lib/hosts/types.ts';

/** A host profile as the options page shows it. */
export function profileView(
  profile: HostProfile,
  { profileOrigins, sites }: Pick<Effective, 'profileOrigins' | 'sites'>,
): ProfileView {
  const { id, name, source } = profile;
  const usedBy = sites.filter((site) => site.profile === id).map(({ origin }) => origin);
  const from = profileOrigins.get(id) ?? { origin: 'shipped' };
  return { id, label: name, source, experimental: hasExperimental(profile), usedBy, ...from };
}
