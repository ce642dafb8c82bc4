import { expect, test } from 'vitest';
import { documented } from '../policies/load.ts';
import { inLanguage, policyIndex } from './policyIndex.ts';

const lv = policyIndex(documented('ithelpcenter'));
const sc = policyIndex(documented('support-center'));

test('entries are found by id and by any label', () => {
  expect(lv.status('inProgress')?.id).toBe('inProgress');
  expect(lv.status(' IN PROGRESS ')?.id).toBe('inProgress');
  expect(lv.status('対応中')?.id).toBe('inProgress');
  expect(lv.field('urgency')?.id).toBe('isMajor');
  expect(lv.action('save')?.id).toBe('update');
  expect(sc.actor('support')?.id).toBe('agent');
  expect(sc.subStatus('Pending', 'development')?.id).toBe('development');
  expect(lv.status('toString')).toBeUndefined();
  expect(lv.phase('Resolved')).toBe('confirmed');
});

test('a rule comes with its reading and source', () => {
  expect(lv.rule('LV-15')?.summary.en).toMatch(/category/);
  expect(lv.source('LV-15')).toMatchObject({
    date: '2021-07-06',
    url: expect.stringContaining('leverit.com'),
  });
  expect(lv.reading('A-LV6')?.default).toBe('threeChecks');
});

test('texts fall back to English', () => {
  const label = lv.status('paused')?.labels ?? { en: '' };
  expect([inLanguage(label, 'ja'), inLanguage(label, 'fr'), inLanguage(label, 'toString')]).toEqual([
    '一時停止',
    'Paused',
    'Paused',
  ]);
});

test('it knows how cases begin, which rule declares a status, and what is never a change', () => {
  expect(sc.beginnings()).toMatchObject([{ rule: 'E2-01', status: 'new' }]);
  expect(sc.vocabulary()).toHaveLength(7);
  expect(sc.vocabulary().every((entry) => entry.rule === 'E2-20')).toBe(true);
  expect(lv.neverAChange('Resolve')?.id).toBe('LV-17');
  expect(lv.neverAChange('Update')).toBeUndefined();
});
