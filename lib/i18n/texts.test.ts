import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../locales/en.json' with { type: 'json' };
import japanese from '../../locales/ja.json' with { type: 'json' };
import { browserTranslate } from './browser.ts';
import { fileTranslate } from './file.ts';
import { formatInstant, formatLong, formatSpan } from './format.ts';
import { counted } from './plural.ts';
import type { MessageKey } from './text.ts';
import { effectText, findingText } from './verdict.ts';

const en = fileTranslate(english);
const ja = fileTranslate(japanese);
const HOUR = 3_600_000;

afterEach(() => vi.unstubAllGlobals());

describe('fileTranslate', () => {
  it('fills in values once, whatever they contain', () => {
    const t = fileTranslate({ panel_for: '$2 of $1, $$1' });
    expect(t('panel_for', '$2', 'b')).toBe('b of $2, $1');
  });

  it('gives "" for what the file does not have, inherited names included', () => {
    expect(en('toString' as MessageKey)).toBe('');
  });
});

describe('browserTranslate', () => {
  it('hands key and values to the browser as text', () => {
    const getMessage = vi.fn(() => 'for 3');
    vi.stubGlobal('chrome', { i18n: { getMessage } });
    expect(browserTranslate()('panel_for', 3)).toBe('for 3');
    expect(getMessage).toHaveBeenCalledWith('panel_for', ['3']);
  });

  it('gives "" once the extension was updated under the page', () => {
    vi.stubGlobal('chrome', {
      i18n: {
        getMessage() {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    expect(browserTranslate()('panel_for')).toBe('');
  });
});

describe('counted', () => {
  it('takes the form that the number asks for', () => {
    expect(counted(en, 'panel_cases', 1)).toBe('1 case');
    expect(counted(en, 'panel_cases', 2)).toBe('2 cases');
    expect(counted(ja, 'panel_cases', 1)).toBe('ケース 1 件');
  });

  it('falls back to the common form', () => {
    expect(counted(fileTranslate({ locale: 'pl', panel_cases_other: '$1 spraw' }), 'panel_cases', 3)).toBe(
      '3 spraw',
    );
  });
});

describe('formats', () => {
  it('tells a span in its two largest units', () => {
    expect(formatSpan(en, 76 * HOUR)).toBe('3 days 4 hr');
    expect(formatSpan(en, 72 * HOUR)).toBe('3 days');
    expect(formatSpan(en, 1.5 * HOUR)).toBe('1 hr 30 min');
    expect(formatSpan(en, 20_000)).toBe('0 min');
    expect(formatSpan(en, -HOUR)).toBe('0 min');
    expect(formatSpan(ja, 76 * HOUR)).toBe('3 日 4 時間');
    expect(formatLong(ja, 'month', 3)).toContain('3');
  });

  it('tells the time alone for today, the day with it otherwise', () => {
    const now = new Date(2026, 10, 22, 12).getTime();
    expect(formatInstant(en, new Date(2026, 10, 22, 10, 42).toISOString(), now)).toMatch(/^10:42\sAM$/u);
    expect(formatInstant(en, new Date(2026, 10, 20, 10, 42).toISOString(), now)).toContain('Nov 20, 2026');
  });

  it('leaves what is no instant as the host shows it', () => {
    expect(formatInstant(en, 'yesterday', 0)).toBe('yesterday');
    expect(formatInstant(en, '5', 0)).toBe('5');
  });
});

describe('sentences of a verdict', () => {
  it('name field, statuses and time', () => {
    expect(findingText(en, { code: 'missing' }, { field: 'Resolution code' })).toBe(
      'Resolution code is missing.',
    );
    const status = (id: string) => ({ inProgress: 'In Progress', paused: 'Paused' })[id] ?? id;
    const onlyFrom = { code: 'onlyFrom', params: { statuses: 'inProgress paused' } };
    expect(findingText(en, onlyFrom, { status })).toBe('Only possible from: In Progress, Paused.');
    expect(findingText(en, { code: 'actsAs', params: { actor: 'manager', as: 'agent' } })).toContain('agent');
    expect(effectText(en, { code: 'autoClose', params: { days: 28 } })).toContain('28 days');
    expect(effectText(en, { code: 'waitsFor', params: { who: 'thirdParty' } })).toContain('a third party');
    expect(findingText(en, { code: 'otherTeam', params: { team: 'Content' } })).toContain('Content');
    expect(
      effectText(en, { code: 'statusFollows', params: { status: 'open' } }, { status: () => 'Offen' }),
    ).toContain('Offen');
    expect(effectText(ja, { code: 'reminder', params: { months: 3 } })).toContain('3 か月');
  });

  it('show a code of a newer version as it is', () => {
    expect(findingText(en, { code: 'brandNew' })).toBe('brandNew');
  });
});
