/**
 * Records as older tools write them for programs: lines "name: value", what belongs to a value on lines that are indented,
 * `#` before remarks, and a line "--" between records.
 */

/** `name: value`; a name may hold spaces within braces, as "CF.{Resolution Code}". */
const LINE = /^([\w.-]+(?:\{[^}\n]*\})?):(?: (.*))?$/;

/** Records as text into plain data, in their order. Only own names count; the last of several alike. */
export function linesOf(text: string): Readonly<Record<string, string>>[] {
  return text
    .split(/^--$/m)
    .map(recordOf)
    .filter((record) => Object.keys(record).length > 0);
}

function recordOf(text: string): Record<string, string> {
  const found: [string, string[]][] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name !== undefined) found.push([name, [value]]);
    else if (/^\s|^$/.test(line)) found.at(-1)?.[1].push(line.trim());
  }
  return Object.fromEntries(found.map(([name, lines]) => [name, lines.join('\n').trim()]));
}

/**
 * Values as one record. A value's further lines are indented, so that none of them can be taken for another name.
 * @throws Error if a name can't be one
 */
export function toLines(values: readonly (readonly [name: string, value: string])[]): string {
  return values
    .map(([name, value]) => {
      if (!LINE.test(`${name}:`)) throw new Error(name);
      return `${name}: ${value.trim().replace(/\r\n?|\n/g, '\n ')}`;
    })
    .join('\n');
}
