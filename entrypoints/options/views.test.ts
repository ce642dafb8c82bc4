import { describe, expect, it } from 'vitest';
import type { Effective } from '../../lib/distribution/effective.ts';
import { samplePolicy } from '../../test/samples/policy.ts';
import { originOf } from './actions.ts';
import { generalProblems, inLanguage, policyView, toStored } from './views.ts';

describe('views', () => {
  it('speak the language of the reader, English where there is none', () => {
    const text = { en: 'Open', ja: 'オープン', 'pt-BR': 'Aberto' };
    expect(
      ['ja', 'ja-JP', 'pt-BR', 'fr', 'constructor'].map((language) => inLanguage(text, language)),
    ).toEqual(['オープン', 'オープン', 'Aberto', 'Open', 'Open']);
  });

  it("show a team's own choice of a reading as the default, with its reason", () => {
    const [reading] = samplePolicy().readings;
    const chosen = { alternative: 'no', reason: 'We agreed so', by: 'Kim', at: '2026-01-01' };
    const document = samplePolicy({ readings: reading ? [{ ...reading, chosen }] : [] });
    const view = policyView({ document, origin: 'documented' }, [], 'en');
    expect(view.readings[0]).toMatchObject({ id: 'strict', default: 'no', reason: 'We agreed so' });
  });

  it('link to the web alone', () => {
    const documents = [{ id: 'd', title: 'D', url: 'javascript:alert(1)' }];
    const view = policyView({ document: samplePolicy({ documents }), origin: 'imported' }, [], 'en');
    expect(view.sources[0]).not.toHaveProperty('url');
  });

  it('tell of a bad import in its own place alone, and of what the team delivered everywhere', () => {
    const problem = (code: 'policy' | 'profile' | 'idTaken' | 'managed', subject: string) => ({
      code,
      subject,
      message: '',
    });
    const team = [
      problem('policy', 'policies[0]'),
      problem('managed', 'sites'),
      problem('idTaken', 'a.json'),
    ];
    const problems = [problem('policy', 'a.json'), problem('profile', 'b.json'), ...team];
    const told = generalProblems({ problems } as unknown as Effective, ['a.json', 'b.json']);
    expect(told).toEqual(team);
  });

  it('store nothing that is empty', () => {
    expect(toStored({ policy: 'p', where: {}, labels: {}, readings: {} })).toEqual({ policy: 'p' });
  });
});

describe('an address', () => {
  it.each([
    ['https://desk.example/x?y', 'https://desk.example'],
    [' Desk.Example:8443 ', 'https://desk.example:8443'],
    ['desk', 'https://desk'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1'],
    ['ftp://desk.example', null],
    ['javascript:alert(1)', null],
    ['', null],
    ['two words', null],
  ])('%s is the site %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });
});
