import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BUDGETS, complaint, measure } from './size.mjs';

const folder = mkdtempSync(join(tmpdir(), 'caserail-size-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the size check', () => {
  it('counts scripts and styles of a part, wherever they lie', () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'overlay.js'), 'a'.repeat(1000));
    writeFileSync(join(folder, 'assets', 'overlay-x.css'), randomBytes(500));
    writeFileSync(join(folder, 'overlay.txt'), 'not loaded');
    writeFileSync(join(folder, 'detector.js'), 'b');
    const size = measure(folder, 'overlay');
    expect(size).toMatchObject({ files: 2, minified: 1500 });
    expect(size.gzipped).toBeGreaterThan(500);
    expect(size.gzipped).toBeLessThan(650);
  });

  it('complains of what is over its budget or missing', () => {
    const { overlay } = BUDGETS;
    expect(complaint('overlay', { files: 1, minified: 60_000, gzipped: 22_000 }, overlay)).toBeUndefined();
    expect(complaint('overlay', { files: 1, minified: 60_001, gzipped: 1 }, overlay)).toContain(
      '60001 bytes minified',
    );
    expect(complaint('detector', { files: 1, minified: 1, gzipped: 2_501 })).toContain('2501 bytes gzipped');
    expect(complaint('detector', measure(folder, 'nothing'))).toContain('no file');
  });
});
