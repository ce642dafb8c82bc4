import { describe, expect, test } from 'vitest';
import { documented, documentedIds } from '../../policies/load.ts';
import { compile } from '../../policy/compile.ts';
import { lifeCycle } from '../../policy/life-cycle/life-cycle.ts';
import type { PolicyDocument } from '../../policy/types.ts';
import { diagram } from '../diagram/diagram.ts';
import { englishWords, fifteen, japaneseWords } from '../testing.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { referencePage } from './page.ts';

const page = (document: PolicyDocument, readings: Record<string, string> = {}) =>
  referencePage(compile(document, { readings }), englishWords(document));
const text = (document: PolicyDocument, readings?: Record<string, string>) =>
  markdown(page(document, readings), 'DIAGRAM');

/** The lines from a heading to the next of its level. */
const part = (all: string, title: string): string =>
  all.split(/^## /mu).find((one) => one.startsWith(`${title}\n`)) ?? '';

describe.each(documentedIds())('the page of %s', (id) => {
  const document = documented(id);
  const whole = text(document);

  test('names every status, action, actor, reading, rule and source', () => {
    const words = englishWords(document);
    const names = [
      ...document.statuses.map((one) => words.status(one.id)),
      ...document.readings.flatMap((one) => [
        one.id,
        ...one.alternatives.map((alternative) => alternative.id),
      ]),
      ...document.rules.map((rule) => rule.id),
      ...document.documents.map((source) => source.title),
    ];
    for (const name of names) expect(whole).toContain(name);
    for (const { url } of document.documents) if (url) expect(whole).toContain(url);
  });

  test('tells every move of every actor in the actor’s own table', () => {
    const words = englishWords(document);
    const moves = part(whole, 'Who may do what');
    for (const { id: actor } of document.actors) {
      const own = moves.split(/^### /mu).find((one) => one.startsWith(`${words.actor(actor)}\n`)) ?? '';
      for (const { from, to, doers, rules } of lifeCycle(compile(document)).moves) {
        if (!doers.some((doer) => doer.actor === actor && !doer.as)) continue;
        const row = own
          .split('\n')
          .find(
            (line) =>
              line.includes(words.status(from)) &&
              (to === undefined || to === from || line.includes(`→ ${words.status(to)}`)) &&
              rules.every((rule) => line.includes(`\`${rule}\``)),
          );
        expect(row, `${actor}: ${from} to ${to} by ${rules}`).toBeDefined();
      }
    }
  });

  test('marks what the team added', () => {
    const house = document.rules.filter((rule) => rule.basis === 'house').map((rule) => rule.id);
    for (const rule of house) expect(part(whole, 'House rules')).toContain(`*house rule* \`${rule}\``);
    if (house.length === 0) expect(whole).not.toContain('House rules');
  });

  test('is there in Japanese too, with no text left out', () => {
    const japanese = markdown(referencePage(compile(document), japaneseWords(document)), '');
    expect(japanese).toContain('## ステータス');
    expect(japanese).not.toMatch(/undefined|\$\d/u);
  });
});

describe('a page', () => {
  const csm = documented('servicenow-csm');

  test('tells what a move needs, under the readings in force', () => {
    const row = (all: string) =>
      part(all, 'Who may do what')
        .split('\n')
        .find((line) => line.includes('`S1-28`')) ?? '';
    expect(row(text(csm))).toContain('Resolution notes<br>Resolution code (advised)');
    expect(row(text(csm, { 'A-SN6': 'codeNeeded' }))).not.toContain('advised');
  });

  test('lists as ruled out what is so under the readings in force', () => {
    expect(part(text(csm), 'Ruled out')).not.toContain('S1-21');
    expect(part(text(csm, { 'A-SN1': 'strict' }), 'Ruled out')).toContain('S1-21');
  });

  test('says who settled a reading, when and why', () => {
    const chosen = { alternative: 'strict', reason: 'We open first', by: 'A. Lead', at: '2026-02-03' };
    const readings = csm.readings.map((one) => (one.id === 'A-SN1' ? { ...one, chosen } : one));
    const all = part(text({ ...csm, readings }), 'Readings');
    expect(all).toContain('*in force* `strict`');
    expect(all).toContain('strict, chosen by A. Lead on 2026-02-03: We open first');
  });

  test('tells of calendars, ancestors, switched off and replaced rules', () => {
    const [first, ...rest] = csm.rules;
    if (!first) throw new Error('no rule');
    const team: PolicyDocument = {
      ...fifteen(),
      rules: [
        ...fifteen().rules,
        {
          ...first,
          id: 'T-1',
          basis: 'house' as const,
          replaces: 'servicenow-csm',
          source: { document: 'made-up', section: '' },
        },
      ].map((rule) => (rule.begins ? { ...rule, begins: { ...rule.begins, status: 'status0' } } : rule)),
      calendar: {
        workingDays: ['monday', 'friday'],
        hours: [{ from: '09:00', to: '17:00' }],
        holidays: ['2026-12-25'],
        timeZone: 'Asia/Tokyo',
      },
      lineage: [{ id: 'servicenow-csm', version: '1.0.0', title: csm.title }],
      off: [{ rule: rest[0]?.id ?? '', of: 'servicenow-csm', by: 'team', reason: 'not used' }],
    };
    const all = text(team);
    expect(all).toContain('Extends ServiceNow customer service, older release (servicenow-csm 1.0.0).');
    expect(part(all, 'House rules')).toContain('In place of the rule of servicenow-csm.');
    expect(part(all, 'Switched off')).toContain('`S1-02` servicenow-csm, by team: not used');
    expect(part(all, 'Clocks')).toContain('Working days: Monday, Friday. (Asia/Tokyo)');
    expect(part(all, 'Clocks')).toContain('after 30 days'.slice(6));
  });
});

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)> | `code` ](javascript:x) **b** & "q" \u0000';
  const document: PolicyDocument = {
    ...fifteen(),
    title: { en: evil },
    statuses: fifteen().statuses.map((status, i) => ({
      ...status,
      labels: { en: `${evil} ${i}` },
      aliases: [`a${i} ${evil}`],
    })),
    documents: [{ id: 'made-up', title: evil, url: 'https://desk.example/a?b=1&c=(2)>' }],
    rules: fifteen().rules.map((rule) => ({ ...rule, summary: { en: evil } })),
  };

  test('stays text in HTML', () => {
    const { title, ...all } = page(document);
    const picture = diagram(lifeCycle(compile(document)), englishWords(document));
    const out = html({ title, ...all }, picture);
    expect(out).not.toMatch(/<img|javascript:x[^)]*"/iu);
    expect(out).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(out).toContain('href="https://desk.example/a?b=1&amp;c=(2)&gt;"');
    expect(out).toContain("default-src 'none'");
    expect(out).not.toMatch(/<script|https?:\/\/(?!desk\.example|www\.w3\.org)/u);
  });

  test('stays text in Markdown, in its cell and on its line', () => {
    const out = text(document);
    expect(out).not.toMatch(/(?<!\\)<img/u);
    expect(out).not.toMatch(/(?<!\\)\]\(javascript/u);
    const statuses = part(out, 'Statuses')
      .split('\n')
      .filter((line) => line.startsWith('| **'));
    expect(statuses).toHaveLength(15);
    const columns = (line: string) => line.replace(/\\./gu, '').split('|').length;
    expect(new Set(statuses.map(columns)).size).toBe(1);
  });
});
