import { expect, test } from 'vitest';
import { policies } from './index.ts';
import { documented, documentedIds } from './load.ts';

test('the bundle holds the same policies as the folders, by id', () => {
  expect([...policies.keys()].sort()).toEqual(documentedIds());
  for (const [id, document] of policies) expect(document).toEqual(documented(id));
});
