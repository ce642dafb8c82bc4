import { fold } from '../../case/text.ts';
import { ACTORS } from '../../case/types.ts';
import type { Named, PolicyDocument } from '../types.ts';
import { lint, type Path } from './finding.ts';

interface Spelling {
  readonly text: string;
  readonly of: string;
  readonly path: Path;
}

/** One word for two things, in whatever language, width or case: a page's label would have two meanings. */
export default lint({
  id: 'alias-clash',
  severity: 'error',
  *find(document) {
    for (const list of spaces(document)) {
      const known = new Map<string, Spelling>();
      for (const spelling of list) {
        const first = known.get(fold(spelling.text)) ?? spelling;
        known.set(fold(spelling.text), first);
        if (first.of === spelling.of) continue;
        const params = { spelling: spelling.text, first: first.of, second: spelling.of, as: first.text };
        yield { path: spelling.path, other: first.path, params };
      }
    }
  },
});

/** Lists within which a word must have one meaning. */
function* spaces({ statuses, actions, fields, actors }: PolicyDocument): Generator<Spelling[]> {
  yield [...spellings(statuses, ['statuses']), ...joined(statuses)];
  yield spellings(actions, ['actions']);
  yield spellings(fields, ['fields']);
  const reserved = ACTORS.map((id) => ({ text: id, of: id, path: ['actors'] }));
  yield [...reserved, ...spellings(actors, ['actors'])];
  for (const [at, { subStatuses }] of statuses.entries()) {
    if (subStatuses) yield spellings(subStatuses, ['statuses', at, 'subStatuses']);
  }
}

function spellings(list: readonly Named[], path: Path): Spelling[] {
  return list.flatMap(({ id, labels, aliases = [] }, at) => [
    { text: id, of: id, path: [...path, at, 'id'] },
    ...Object.entries(labels).map(([language, text]) => ({
      text,
      of: id,
      path: [...path, at, 'labels', language],
    })),
    ...aliases.map((text, a) => ({ text, of: id, path: [...path, at, 'aliases', a] })),
  ]);
}

/** "Pending - Customer Input" as one label means a status with its sub-status. */
const joined = (statuses: PolicyDocument['statuses']): Spelling[] =>
  statuses.flatMap(({ id, labels, subStatuses = [] }, at) =>
    subStatuses.flatMap((sub, s) =>
      Object.keys(labels).map((language) => ({
        text: `${labels[language]} - ${sub.labels[language] ?? sub.labels.en}`,
        of: `${id} - ${sub.id}`,
        path: ['statuses', at, 'subStatuses', s],
      })),
    ),
  );
