import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastFinding } from '../case/messages.ts';
import { documented } from '../policies/load.ts';
import { compile } from '../policy/compile.ts';
import { csvCell, csvTable } from './csv.ts';
import { cite } from './policy-text.ts';
import { COLUMNS, type ReportContext, toCsv, toJson, toReport } from './report.ts';
import { reportSchema } from './report-schema.ts';
import { SAMPLE } from './testing.ts';

/** Reads CSV by RFC 4180, for these tests. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const at = text[i];
    if (quoted) {
      if (at !== '"') cell += at;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (at === '"') quoted = true;
    else if (at === ',' || at === '\r') {
      row.push(cell);
      cell = '';
      if (at === '\r') {
        expect(text[++i]).toBe('\n');
        rows.push(row);
        row = [];
      }
    } else cell += at;
  }
  expect([quoted, row, cell]).toEqual([false, [], '']);
  return rows;
}

const FINDING: PastFinding = {
  origin: 'https://desk.example',
  url: 'https://desk.example/cases/CS-1',
  key: 'CS-1',
  policy: 'sample',
  policyVersion: '2',
  policyDigest: '00000000000000aa',
  at: '2026-03-01T08:00:00Z',
  by: 'Robin',
  from: 'Open',
  to: 'Resolved',
  actor: 'agent',
  outcome: 'incomplete',
  rule: 'T-02',
  level: 'incomplete',
  code: 'missing',
  field: 'notes',
  verdict: '0123456789abcdef',
  collected: '2026-03-02T08:00:00.000Z',
};

const cited = cite(compile(SAMPLE), 'en');

const context: ReportContext = {
  exported: '2026-03-03T08:00:00.000Z',
  policyOf: ({ policy }) => (policy === 'sample' ? cited : undefined),
  sentence: (finding) => `${finding.code} ${finding.field ?? ''}`.trim(),
};

describe('CSV', () => {
  it('reads back as what went in, guarded cells with their apostrophe', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a,b', 'say "x"', 'two\r\nlines', '=1+1', ' ', '', 'é漢😀'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const read = parse(csvTable(rows));
        expect(read.map((row) => row.map((text, i) => [text.length > 0, i]))).toHaveLength(rows.length);
        rows.forEach((row, r) => {
          row.forEach((text, c) => {
            expect(read[r]?.[c]?.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
          });
        });
      }),
    );
  });
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＠x',
    '\n=1',
  ])('leaves no formula in %j', (text) => {
    expect(parse(csvTable([[text]]))[0]?.[0]).toBe(`'${text}`);
  });
  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x;"=1+1"', 'x;"\'=1+1"'],
    ['x; @SUM(A1)', "x; '@SUM(A1)"],
    ['x;-1', "x;'-1"],
    ['x\t=1', "x\t'=1"],
    ['done; - see above', 'done; - see above'],
  ])('leaves no formula where %j would be split', (text, guarded) => {
    expect(parse(csvTable([[text]]))[0]?.[0]).toBe(guarded);
  });
  it('puts what other separators could split into quotes', () => {
    expect([csvCell('a;b'), csvCell('a\tb')]).toEqual(['"a;b"', '"a\tb"']);
  });
  it('leaves plain text alone', () => {
    for (const text of ['Open', 'a=b', '2026-03-01', 'x -y', '']) expect(csvCell(text)).toBe(text);
  });
  it('begins with the mark where it is asked for, and every line ends by CR LF', () => {
    expect(csvTable([['a'], ['b']], { bom: true })).toBe('\ufeffa\r\nb\r\n');
    expect(csvTable([['a']])).toBe('a\r\n');
  });
});

describe('the report', () => {
  it('has a stable head', () => {
    expect(toCsv([], context)).toBe(
      'case,url,site,time,by,actor,from,to,action,outcome,level,rule,code,field,finding,ruleText,basis,' +
        'document,section,documentDate,documentUrl,policy,policyTitle,policyVersion,policyDigest,verdict,collected,' +
        'readings,quotedVersion,quotedDigest\r\n',
    );
  });
  it('lets each row be defended by itself', () => {
    const [, row] = parse(toCsv([FINDING], context));
    const told = Object.fromEntries(COLUMNS.map((column, i) => [column, row?.[i]]));
    expect(told).toMatchObject({
      case: 'CS-1',
      action: '',
      finding: 'missing notes',
      ruleText: 'Resolving asks for notes',
      basis: 'stated',
      document: 'Sample document',
      section: 'Section T-02',
      documentDate: '2026-01-31',
      documentUrl: 'https://doc.example/life',
      policyVersion: '2',
      verdict: '0123456789abcdef',
    });
  });
  it('names the policy that judged, and the one from which the rule is quoted, where it has changed since', () => {
    const old = { ...FINDING, policyVersion: '1', policyDigest: '00000000000000aa' };
    const [, row] = parse(toCsv([old], context));
    const told = Object.fromEntries(COLUMNS.map((column, i) => [column, row?.[i]]));
    const quoted = cited.digest;
    const digests = { policyDigest: '00000000000000aa', quotedDigest: quoted };
    expect(told).toMatchObject({ policyVersion: '1', quotedVersion: '2', ...digests });
    const report = JSON.parse(toJson([old], context));
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.findings[0]).toMatchObject({ policyVersion: '1', ...digests });
  });
  it('says nothing of the policy that judged where that was not kept', () => {
    const { policyVersion: _version, policyDigest: _digest, ...old } = FINDING;
    const [, row] = parse(toCsv([old], context));
    expect([row?.[COLUMNS.indexOf('policyVersion')], row?.[COLUMNS.indexOf('policyDigest')]]).toEqual([
      '',
      '',
    ]);
  });
  it('tells how the contradictions are read that the rule turns on', () => {
    const strict = { readings: { 'A-SN1': 'strict' } };
    const policy = cite(compile(documented('servicenow-csm-australia'), strict), 'en');
    const turning = documented('servicenow-csm-australia').rules.find(({ clauses }) =>
      clauses?.some(({ reading }) => reading && Object.hasOwn(reading, 'A-SN1')),
    );
    const of = { ...FINDING, policy: 'servicenow-csm-australia', rule: turning?.id ?? '' };
    const [, row] = parse(toCsv([of], { ...context, policyOf: () => policy }));
    expect(row?.[COLUMNS.indexOf('readings')]?.split(' ')).toContain('A-SN1=strict');
    const report = JSON.parse(toJson([of], { ...context, policyOf: () => policy }));
    expect(reportSchema.safeParse(report).error).toBeUndefined();
  });
  it('is guarded against what strangers write', () => {
    const hostile = { ...FINDING, by: '=HYPERLINK("https://evil.example","x")', to: '@cmd' };
    const [, row] = parse(toCsv([hostile], context));
    expect(row?.[COLUMNS.indexOf('by')]).toBe(`'${hostile.by}`);
    expect(row?.[COLUMNS.indexOf('to')]).toBe("'@cmd");
  });
  it('keeps its JSON shape', () => {
    const report = JSON.parse(toJson([FINDING], context));
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.policies).toMatchObject([{ id: 'sample', version: '2', title: 'Sample life cycle' }]);
    expect(report.findings[0].rule).toEqual({
      id: 'T-02',
      text: 'Resolving asks for notes',
      basis: 'stated',
      source: {
        document: 'Sample document',
        section: 'Section T-02',
        publisher: 'Nobody',
        date: '2026-01-31',
        url: 'https://doc.example/life',
      },
    });
  });
  it('reports a finding of a policy that is gone, or of no rule', () => {
    const rows = [
      { ...FINDING, policy: 'gone' },
      { ...FINDING, rule: 'sample/no-rule' },
    ];
    const report = toReport(rows, context);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.findings.map(({ rule }) => rule)).toEqual([
      { id: 'T-02', text: '', basis: 'gone' },
      { id: 'sample/no-rule', text: '', basis: 'reserved' },
    ]);
    expect(report.policies).toHaveLength(1);
  });
});
