import { describe, expect, it } from 'vitest';
import { MAX_BYTES, parseText } from './parse.ts';

const issues = (text: string, file = 'a.json') => {
  const parsed = parseText(text, file);
  if (parsed.ok) throw new Error('should not parse');
  return parsed.issues.map(({ place, message }) => [place?.line, place?.column, message]);
};
const good = (text: string, file = 'a.json') => {
  const parsed = parseText(text, file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed;
};

describe('JSON', () => {
  it('gives values and places', () => {
    const parsed = good('\ufeff{\n  "a": [1,\n    {"b": null}]\n}');
    expect(parsed.value).toEqual({ a: [1, { b: null }] });
    expect(parsed.placeOf(['a', 1, 'b'])).toEqual({ line: 3, column: 11 });
    expect(parsed.placeOf(['a', 7])).toEqual({ line: 2, column: 8 });
    expect(parsed.placeOf([])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['{\n "a" 1}', 2, 6],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1} // c', 1, 10],
    ['[1, 2', 1, 6],
  ])('that is wrong is told by its place: %s', (text, line, column) => {
    expect(issues(text)[0]?.slice(0, 2)).toEqual([line, column]);
  });

  it.each(['', ' \n ', '\ufeff'])('that is empty is wrong, and told so: %j', (text) => {
    const nothing = [
      expect.objectContaining({ message: 'The file is empty', place: { line: 1, column: 1 } }),
    ];
    for (const file of ['a.json', 'a.yaml']) {
      expect(parseText(text, file)).toMatchObject({ ok: false, issues: nothing });
    }
  });

  it('that holds comments alone is wrong, and told so', () => {
    const said = [expect.objectContaining({ message: 'There is nothing here but comments' })];
    expect(parseText('# rules:\n#   off:\n', 'a.yaml')).toMatchObject({ ok: false, issues: said });
    expect(parseText('null\n', 'a.yaml')).toMatchObject({ ok: true, value: null });
  });

  it('may not name a key twice, however it is written', () => {
    expect(issues('{"a": 1,\n "b": {"c": 1, "\\u0063": 2}}')).toEqual([[2, 16, '"c" stands here twice']]);
  });

  it('gives a key named __proto__ as data', () => {
    const { value } = good('{"__proto__": {"x": 1}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('that is huge or deep is refused, not crashed upon', () => {
    expect(issues(`"${'x'.repeat(MAX_BYTES)}"`)[0]?.[2]).toBe('Larger than 5 MB');
    expect(issues('['.repeat(200_000))).toBeTruthy();
    expect(issues(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([
      [1, 33, 'nested deeper than 32 levels'],
    ]);
  });
});

describe('YAML', () => {
  it('gives values and places', () => {
    const parsed = good('# ours\nid: team\nlist:\n  - a: 1\n', 'p.yaml');
    expect(parsed.value).toEqual({ id: 'team', list: [{ a: 1 }] });
    expect(parsed.placeOf(['list', 0, 'a'])).toEqual({ line: 4, column: 8 });
    expect(parsed.placeOf(['list', 9])).toEqual({ line: 4, column: 3 });
  });

  it('is known by its content where the name does not tell', () => {
    expect(good('id: team', 'policy').value).toEqual({ id: 'team' });
  });

  it.each([
    ['a: [1\nb: 2', 2],
    ['a: 1\na: 2', 2],
    ['a: !odd 1', 1],
  ])('that is wrong is told by its line: %s', (text, line) => {
    expect(issues(text, 'p.yml')[0]?.[0]).toBe(line);
  });

  it('takes no aliases, by which a small file blows up', () => {
    expect(issues('a: &x [1]\nb: *x', 'p.yml')[0]).toEqual([2, 4, expect.stringContaining('*x')]);
  });

  it('knows no yes and no: they are words', () => {
    expect(good('a: no', 'p.yaml').value).toEqual({ a: 'no' });
  });
});
