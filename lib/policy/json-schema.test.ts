import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import shipped from '../../public/policy.schema.json' with { type: 'json' };
import { documented, documentedIds } from '../policies/load.ts';
import { TEAM_SAMPLES } from './extends/testing.ts';
import { policyJsonSchema } from './json-schema.ts';
import { resolvePolicy } from './resolve.ts';
import { parsePolicy } from './testing.ts';

test('the shipped schema is the one that the code makes; if not, run: npm run policy-schema', () => {
  expect(shipped).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

const ajv = new Ajv({ allErrors: false, validateFormats: false, strict: true, strictRequired: false });
const valid = ajv.compile(shipped);
const verdict = (data: unknown) => (valid(data) ? 'valid' : JSON.stringify(valid.errors?.slice(-3)));
const library = { find: documented, ids: documentedIds };

describe('a validator of JSON Schema', () => {
  test.each(documentedIds())('takes %s', (id) => {
    expect(verdict({ $schema: './policy.schema.json', ...documented(id) })).toBe('valid');
  });

  test.each(TEAM_SAMPLES.map((sample) => [sample.id, sample] as const))(
    'takes the team policy %s',
    (_, sample) => {
      expect(verdict(sample)).toBe('valid');
      expect(parsePolicy(sample, library)).toMatchObject({ ok: true });
    },
  );

  test.each<[string, object]>([
    ['an unknown key', { statusses: {} }],
    ['a key of a policy that stands for itself', { actions: [] }],
    ['an unknown condition', { rules: { add: [house({ when: [{ field: 'comment', matches: '.*' }] })] } }],
    ['an unknown code', { rules: { add: [house({ forbid: 'because' })] } }],
    ['a vendor’s basis', { rules: { add: [{ ...house({}), basis: 'stated' }] } }],
    ['an id that is none', { id: 'our desk' }],
    ['a response that is none', { responses: { 'S3-01': 'shout' } }],
    ['a version that is a number', { version: 1 }],
  ])('refuses %s, as the policy loader does', (_, change) => {
    const wrong = { ...TEAM_SAMPLES[0], ...change };
    expect(verdict(wrong)).not.toBe('valid');
    expect(resolvePolicy(wrong, library).ok).toBe(false);
  });
});

function house(clause: object): object {
  return { id: 'X-1', summary: { en: 'A rule.' }, clauses: [clause] };
}

test('every property says what it is', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return;
    const { properties } = node as { properties?: Record<string, { description?: string; $ref?: string }> };
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (!property.description && !property.$ref) bare.push(`${path}.${name}`);
    }
    for (const [name, child] of Object.entries(node)) walk(child, `${path}.${name}`);
  };
  walk(shipped, '');
  expect(bare).toEqual([]);
});
