import { expect, it } from 'vitest';
import { showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { attemptOfGesture } from '../../guard/attempt.ts';
import type { GuardPort } from '../../guard/types.ts';
import lifeCycle from '../../policies/ithelpcenter/policy.json' with { type: 'json' };
import { profiles } from '../index.ts';
import { readCase } from '../snapshot.ts';
import type { HostProfile } from '../types.ts';
import { withWords } from '../words.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('ithelpcenter') as HostProfile;
const policy = {
  statuses: lifeCycle.statuses.map(({ id, labels, ...more }) => ({
    id,
    labels,
    aliases: 'aliases' in more ? (more.aliases as string[]) : [],
  })),
  actions: [],
};
const labels = withWords(profile.words, policy);

it('has no word that the policy takes for another status', () => {
  for (const [word, translations] of Object.entries(profile.words?.status ?? {})) {
    const status = policy.statuses.find(({ labels: own }) => own.en === word);
    const known = [...Object.values(status?.labels ?? {}), ...(labels[status?.id ?? ''] ?? [])];
    expect(known, word).toEqual(expect.arrayContaining(Object.values(translations).flat()));
  }
});

it('reads where a German window leads to, in words that the policy knows', () => {
  const { page, captures } = showSample(sample, profile, sample.pages.german as SamplePage);
  const list = document.querySelector('#to') as HTMLSelectElement;
  list.value = 'Resolved';
  const target = document.querySelector('[value="Status ändern"]') as Element;
  const path: Element[] = [];
  for (let at: Element | null = target; at; at = at.parentElement) path.push(at);
  const here = {
    port: {} as GuardPort,
    page,
    captures,
    read: (scope: ParentNode) => readCase(page, scope, captures),
  };
  const change = attemptOfGesture(here, { kind: 'click', target, path })?.change;
  expect(change).toMatchObject({ to: 'Gelöst' });
  expect(labels.resolved).toContain('Gelöst');
});
