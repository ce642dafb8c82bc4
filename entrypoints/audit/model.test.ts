import { describe, expect, it, vi } from 'vitest';
import { reportSchema } from '../../lib/audit/report-schema.ts';
import type { PastFinding } from '../../lib/case/messages.ts';
import { fileTranslate } from '../../lib/i18n/file.ts';
import { FakePlatform } from '../../lib/platform/fake.ts';
import { documented } from '../../lib/policies/load.ts';
import { findingsStore } from '../../lib/store/findings.ts';
import english from '../../locales/en.json' with { type: 'json' };
import { citations } from './citations.ts';
import { auditModel } from './model.ts';

const NOW = '2026-03-09T08:00:00.000Z';
const ORIGIN = 'https://desk.example';
const ID = 'servicenow-csm-australia';

const finding = (more: Partial<PastFinding> = {}): PastFinding => ({
  origin: ORIGIN,
  url: `${ORIGIN}/cases/CS-1`,
  key: 'CS-1',
  policy: ID,
  at: '2026-03-01T08:00:00Z',
  by: 'Robin',
  from: 'Open',
  to: 'Resolved',
  outcome: 'incomplete',
  rule: 'S3-11',
  level: 'incomplete',
  code: 'missing',
  field: 'resolutionNotes',
  verdict: '0123456789abcdef',
  collected: NOW,
  ...more,
});

type Sites = Parameters<typeof citations>[0]['sites'];

async function page(kept: readonly PastFinding[], sites: Sites = []) {
  const platform = new FakePlatform();
  const findings = findingsStore(platform, () => NOW);
  await findings.add(kept);
  const files: { name: string; type: string; text: string }[] = [];
  const policies = new Map([[ID, { document: documented(ID), origin: 'documented' as const }]]);
  const model = auditModel({
    findings,
    citations: async () => citations({ sites, policies }, 'en'),
    t: fileTranslate(english),
    now: () => NOW,
    saveFile: (name, type, text) => files.push({ name, type, text }),
  });
  await vi.waitFor(() => expect(model.rows.value).not.toBeNull());
  return { platform, findings, files, model };
}

describe('the findings page over the store', () => {
  it('puts each finding into words, with the clause that it rests on', async () => {
    const { model } = await page([finding()]);
    expect(model.rows.value).toMatchObject([
      {
        sentence: 'Resolution notes is missing.',
        rule: { id: 'S3-11', basis: 'stated', source: expect.stringContaining('2026-03-12') },
        policy: expect.stringContaining('Australia'),
      },
    ]);
  });

  it('shows a finding whose policy is gone', async () => {
    const { model } = await page([finding({ policy: 'gone', rule: 'G-1' })]);
    expect(model.rows.value).toMatchObject([
      { rule: { id: 'G-1', summary: '', basis: 'gone', source: '' }, policy: 'gone' },
    ]);
  });

  it('names the version that judged, and says when the rule is quoted from another one', async () => {
    const now = citations(
      { sites: [], policies: new Map([[ID, { document: documented(ID), origin: 'documented' }]]) },
      'en',
    );
    const cited = now(finding());
    const { model } = await page([
      finding({ policyVersion: '0.9', policyDigest: '00000000000000aa' }),
      finding({ key: 'CS-2', policyVersion: cited?.version ?? '', policyDigest: cited?.digest ?? '' }),
    ]);
    const [old, same] = model.rows.value ?? [];
    expect(old).toMatchObject({ policy: expect.stringContaining('(0.9)'), quoted: cited?.version });
    expect(same?.policy).toContain(`(${cited?.version})`);
    expect(same).not.toHaveProperty('quoted');
  });

  it('follows what is collected meanwhile', async () => {
    const { findings, model } = await page([finding()]);
    await findings.add([finding({ key: 'CS-2' })]);
    await vi.waitFor(() => expect(model.rows.value).toHaveLength(2));
  });

  it('exports the rows it is given, by name of the day', async () => {
    const { files, model } = await page([finding(), finding({ key: 'CS-2' })]);
    const rows = (model.rows.value ?? []).slice(0, 1);
    model.actions.save('csv', rows);
    model.actions.save('json', rows);
    await vi.waitFor(() => expect(files).toHaveLength(2));
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['caserail-findings-2026-03-09.csv', 'text/csv;charset=utf-8'],
      ['caserail-findings-2026-03-09.json', 'application/json'],
    ]);
    expect(files[0]?.text.startsWith('\ufeffcase,url,')).toBe(true);
    expect(files[0]?.text.split('\r\n')).toHaveLength(3);
    const report = JSON.parse(files[1]?.text ?? '');
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.findings).toMatchObject([{ key: 'CS-1', sentence: 'Resolution notes is missing.' }]);
  });

  it('cites a policy with the readings of the site, so that digests tell them apart', async () => {
    const document = documented(ID);
    const reading = document.readings[0];
    const other = reading?.alternatives.find(({ id }) => id !== reading.default)?.id;
    if (!reading || other === undefined)
      throw new Error('This policy should have a reading with alternatives');
    const bindings = [{ policy: ID, role: 'agent' as const, readings: { [reading.id]: other } }];
    const sites = [{ origin: ORIGIN, bindings }] as unknown as Sites;
    const policies = new Map([[ID, { document, origin: 'documented' as const }]]);
    const cited = citations({ sites, policies }, 'en');
    const here = cited(finding())?.digest;
    const elsewhere = cited(finding({ origin: 'https://b.example' }))?.digest;
    expect(here).toMatch(/^[0-9a-f]{16}$/);
    expect(here).not.toBe(elsewhere);
    expect(cited(finding())?.rule('S3-11')?.text).toBeTruthy();
  });

  it('clears, and brings everything back in order', async () => {
    const { findings, model } = await page([finding(), finding({ key: 'CS-2' })]);
    const before = await findings.list();
    model.actions.clear();
    await vi.waitFor(() => expect(model.rows.value).toEqual([]));
    expect(model.cleared.value).toBe(2);
    expect(await findings.list()).toEqual([]);
    model.actions.undo();
    await vi.waitFor(() => expect(model.rows.value).toHaveLength(2));
    await vi.waitFor(() => expect(model.cleared.value).toBe(0));
    expect(await findings.list()).toEqual(before);
  });

  it('keeps what was cleared when bringing it back fails, and says so', async () => {
    const { platform, model } = await page([finding()]);
    model.actions.clear();
    await vi.waitFor(() => expect(model.cleared.value).toBe(1));
    platform.local.failNext = new Error('disk full');
    model.actions.undo();
    await vi.waitFor(() => expect(model.trouble.value).toEqual({ key: 'Undo', detail: 'disk full' }));
    expect(model.cleared.value).toBe(1);
    model.actions.undo();
    await vi.waitFor(() => expect(model.trouble.value).toBeNull());
    await vi.waitFor(() => expect(model.rows.value).toHaveLength(1));
  });
});
