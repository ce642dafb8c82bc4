import { beforeEach, expect, it } from 'vitest';
import { readShown, type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { attemptOfQuestion } from '../../guard/attempt.ts';
import type { GuardPort } from '../../guard/types.ts';
import { documented } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { judgeOnce } from '../../policy/judge.ts';
import { response } from '../../policy/response.ts';
import { profiles } from '../index.ts';
import { readCase } from '../snapshot.ts';
import type { HostProfile, PageProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('hubspot') as HostProfile;
const policy = compile(documented('servicenow-csm-australia'));
let shown: Shown;

/** The change that a save of the page's own request makes of a ticket. */
const changeTo = (stage: string, key: string) =>
  attemptOfQuestion(
    {
      port: {} as GuardPort,
      page: { ...shown.page, doors: profile.doors ?? [] } as PageProfile,
      captures: shown.captures,
      read: (scope) => readCase(shown.page, scope, shown.captures),
    },
    {
      id: 1,
      kind: 'fetch',
      method: 'PUT',
      url: 'https://app.hubspot.com/api/inbounddb-objects/v1/crm-objects/0-5?portalId=1',
      body: [{ objectId: key, propertyValues: [{ name: 'hs_pipeline_stage', value: stage }] }],
    },
  );

beforeEach(() => {
  shown = showSample(sample, profile, sample.pages['waiting on us'] as SamplePage);
  expect(readShown(shown)).toHaveLength(1);
});

it('a stage of the account’s own is never fine in silence, nor held, whatever a team wants of the unknown', () => {
  const attempt = changeTo('88120', '4712');
  expect(attempt?.change).toEqual({ to: '88120' });
  const verdict = judgeOnce(policy, {
    case: { status: 'Open' },
    change: { ...attempt?.change, actor: 'agent' },
  });
  expect(verdict).toMatchObject({
    outcome: 'unknown',
    findings: [{ code: 'unknownTarget', params: { label: '88120' } }],
  });
  expect(response(verdict)).toBe('warn');
  expect(response(verdict, { unknown: 'block' })).toBe('warn');
});

it('a stage of the first pipeline goes by its word, and another ticket’s is not this one’s', () => {
  expect(changeTo('4', '4712')?.change).toEqual({ to: 'Closed' });
  expect(changeTo('4', '4711')).toBeNull();
});
