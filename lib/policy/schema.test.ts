import { describe, expect, test } from 'vitest';
import { documented } from '../policies/load.ts';
import { compile } from './compile.ts';
import { PolicyError } from './error.ts';
import { parsePolicy } from './testing.ts';
import type { PolicyDocument } from './types.ts';

/** A copy to spoil. */
// biome-ignore lint/suspicious/noExplicitAny: tests break the shape on purpose
const copy = (): any => structuredClone(documented('servicenow-csm-australia'));

const issues = (data: unknown): string[] => {
  const result = parsePolicy(data);
  return result.ok ? [] : result.issues.map((issue) => `${issue.path} ${issue.message}`);
};

describe('a policy file is refused with the place of the error', () => {
  test.each<[string, (policy: ReturnType<typeof copy>) => void, RegExp]>([
    [
      'an unknown key',
      (policy) => {
        policy.rules[1].colour = 'red';
      },
      /^\$\.rules\[1\].*colour/,
    ],
    [
      'an unknown status',
      (policy) => {
        policy.rules[1].clauses[0].from = ['nwe'];
      },
      /^\$\.rules\[1\]\.clauses\[0\]\.from\[0\] no status "nwe"/,
    ],
    [
      'an unknown field',
      (policy) => {
        policy.rules[4].clauses[0].require[0].field = 'note';
      },
      /^\$\.rules\[4\]\.clauses\[0\]\.require\[0\]\.field no field "note"/,
    ],
    [
      'an unknown code',
      (policy) => {
        policy.rules[32].clauses[0].forbid = 'because';
      },
      /^\$\.rules\[32\]\.clauses\[0\]\.forbid/,
    ],
    [
      'an unknown alternative',
      (policy) => {
        policy.rules[20].clauses[0].reading['A-SN1'] = 'both';
      },
      /^\$\.rules\[20\]\.clauses\[0\]\.reading\.A-SN1 reading A-SN1 has no alternative "both"/,
    ],
    [
      'an unknown fact',
      (policy) => {
        policy.rules[2].clauses[0].when[0].fact = 'mine';
      },
      /when\[0\]\.fact no fact "mine"/,
    ],
    [
      'a rule id twice',
      (policy) => {
        policy.rules[3].id = 'S3-03';
      },
      /^\$\.rules\[3\]\.id "S3-03" is there twice/,
    ],
    [
      'a clause that allows and forbids',
      (policy) => {
        policy.rules[1].clauses[0].forbid = 'lastStep';
      },
      /^\$\.rules\[1\]\.clauses\[0\] .*make two/,
    ],
    [
      'an id that is a trap',
      (policy) => {
        policy.fields[0].id = '__proto__';
      },
      /^\$\.fields\[0\]\.id/,
    ],
    [
      'a link that is none',
      (policy) => {
        policy.documents[0].url = 'javascript:alert(1)';
      },
      /^\$\.documents\[0\]\.url/,
    ],
    [
      'another format',
      (policy) => {
        policy.format = 2;
      },
      /^\$\.format/,
    ],
  ])('%s', (_, spoil, expected) => {
    const policy = copy();
    expect(issues(policy)).toEqual([]);
    spoil(policy);
    expect(issues(policy)).toContainEqual(expect.stringMatching(expected));
  });

  test.each([null, 3, 'x', [], {}, { format: 1 }])('%j', (data) => {
    expect(issues(data)).not.toEqual([]);
  });
});

describe('a policy does not compile', () => {
  const refusal = (document: PolicyDocument, readings?: Record<string, string>): string => {
    try {
      compile(document, readings ? { readings } : {});
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      return (error as PolicyError).message;
    }
    return 'compiled';
  };

  test('with a reading that nobody settled', () => {
    const policy = copy();
    delete policy.readings[0].default;
    expect(refusal(policy)).toBe(
      '$.readings[0]: reading A-SN1 is not settled; choose one of bothRows, strict, by hand or by ' +
        'npm run --silent policy -- settle FILE A-SN1 ALTERNATIVE --reason "…" --by "…"',
    );
    expect(refusal(policy, { 'A-SN1': 'strict' })).toBe('compiled');
    policy.readings[0].chosen = { alternative: 'strict', reason: 'we do so', by: 'lead', at: '2026-01-02' };
    expect(compile(policy).readings['A-SN1']).toBe('strict');
  });

  test('with a reading or an alternative that is not there', () => {
    expect(refusal(copy(), { 'A-LV1': 'x' })).toBe('$.readings: no reading "A-LV1" in this policy');
    expect(refusal(copy(), { 'A-SN1': 'lax' })).toMatch(/A-SN1 has no "lax"; choose one of bothRows, strict/);
  });

  test('with a label that could mean two statuses', () => {
    const policy = copy();
    policy.statuses[1].aliases = ['ＮＥＷ '];
    expect(refusal(policy)).toMatch(/^\$\.statuses\[1\]: "ＮＥＷ " already names another entry/);
  });

  test('with a rule that is there twice', () => {
    const policy = copy();
    policy.rules[5].id = 'S3-01';
    expect(refusal(policy)).toMatch(/^\$\.rules\[5\]\.id/);
  });
});
