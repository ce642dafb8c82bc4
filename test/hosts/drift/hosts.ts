import { profiles } from '../../../lib/hosts/index.ts';
import type { HostProfile } from '../../../lib/hosts/types.ts';
import { markupOf, SAMPLE_ORIGIN, showMarkup, showSample } from '../samples/document.ts';
import type { Reads, SampleHost, SamplePage } from '../samples/types.ts';
import type { Host, Sampled } from './run.ts';
import { meaningOf } from './words.ts';

const files = import.meta.glob<{ sample: SampleHost }>('../../../lib/hosts/*/samples/index.ts', {
  eager: true,
});

/** Hosts whose samples are markup alone: what each page is, by its file. */
function sampledOf(host: SampleHost, profile: HostProfile, name: string, sample: SamplePage): Sampled[] {
  const reads = sample.reads as Reads | undefined;
  const page = profile.pages.find(({ id }) => id === sample.page);
  if (page?.kind !== 'case' || !reads || Array.isArray(reads) || reads.status === '') return [];
  const markup = markupOf(host.start(), sample.path);
  const { api } = showSample(host, profile, sample);
  const answers = new Map<string, unknown>();
  return [
    {
      name,
      address: new URL(sample.path, SAMPLE_ORIGIN).href,
      key: reads.key,
      status: reads.status,
      show: () => showMarkup(markup),
      api(key) {
        if (!answers.has(key)) answers.set(key, answered(api, key));
        return answers.get(key);
      },
    },
  ];
}

/** A case that the server does not have is one it says nothing of. */
function answered(api: (key: string) => unknown, key: string): unknown {
  try {
    return api(key);
  } catch {
    return undefined;
  }
}

/** Every host with samples in code, by id. */
export const hosts: ReadonlyMap<string, Host> = new Map(
  Object.values(files).map(({ sample: host }): [string, Host] => {
    const profile = profiles.get(host.host) as HostProfile;
    const all = Object.entries(host.pages).map(
      ([name, sample]) => [sample.page, sampledOf(host, profile, name, sample)] as const,
    );
    const groups = profile.pages.map(({ id }) =>
      all.filter(([page]) => page === id).flatMap(([, one]) => one),
    );
    return [
      host.host,
      {
        profile,
        blind: host.blind ?? {},
        meaning: meaningOf(host, profile),
        groups: groups.filter((one) => one.length > 0),
      },
    ];
  }),
);
