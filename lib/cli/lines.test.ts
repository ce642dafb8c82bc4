import { expect, test } from 'vitest';
import { type Line, lines } from './lines.ts';

async function cut(chunks: readonly (string | Uint8Array)[], longest?: number): Promise<Line[]> {
  const encoder = new TextEncoder();
  async function* input() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
  }
  const found: Line[] = [];
  for await (const line of lines(input(), longest)) found.push(line);
  return found;
}

const texts = (found: readonly Line[]) => found.map((line) => `${line.number}:${line.text.trim()}`);

test('lines are counted with the blank ones, and those are left out', async () => {
  expect(texts(await cut(['a\n\n  \r\nb\r\n', 'c']))).toEqual(['1:a', '4:b', '5:c']);
  expect(await cut([])).toEqual([]);
  expect(await cut(['\n'])).toEqual([]);
});

test('a line may come in pieces, also within a letter', async () => {
  const bytes = new TextEncoder().encode('情報\nb\n');
  expect(texts(await cut([...bytes].map((byte) => Uint8Array.of(byte))))).toEqual(['1:情報', '2:b']);
});

test('a byte order mark is no part of the first line', async () => {
  expect(texts(await cut(['\ufeffa']))).toEqual(['1:a']);
});

test('an over-long line is told and let go, and the next one is whole', async () => {
  const found = await cut(['x'.repeat(30), 'x'.repeat(30), 'x\nb\n', 'y'.repeat(70)], 50);
  expect(found).toEqual([
    { number: 1, text: '', tooLong: true },
    { number: 2, text: 'b', tooLong: false },
    { number: 3, text: '', tooLong: true },
  ]);
});
