import { query, queryAll } from './query.ts';
import { readFirst } from './read.ts';
import type { AnswerPage } from './types.ts';

/**
 * What a page of the tool tells, as plain data for paths like an API's answer: lists of items with texts. What an item's
 * element does not show is left out of it.
 * @returns null if it is another page, such as the login's
 */
export function answerOf(html: string, { present, lists }: AnswerPage): unknown {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!query(page, present)) return null;
  // A line break parts words, though it has no text.
  for (const line of queryAll(page, 'br')) line.replaceWith('\n');
  return Object.fromEntries(
    Object.entries(lists).map(([name, { each, read }]) => [
      name,
      queryAll(page, each).map((element) => {
        const texts = Object.entries(read).map(([id, readers]) => [
          id,
          readFirst(readers, { scope: element, event: element }),
        ]);
        return Object.fromEntries(texts.filter(([, text]) => text !== null));
      }),
    ]),
  );
}
