import { fold } from '../case/text.ts';
import { ACTORS } from '../case/types.ts';
import type { DocumentPath } from './issue.ts';
import { spellings } from './names.ts';
import type { Named, PolicyDocument } from './types.ts';

/** A word that could mean either of two entries, which stand at these places. */
export interface Clash {
  readonly spelling: string;
  readonly what: string;
  readonly places: readonly [DocumentPath, DocumentPath];
  readonly ids: readonly [string, string];
}

/** Words that name two statuses, actions, fields, actors or sub-statuses of one status; case and width do not count. */
export function clashes({ statuses, actions, fields, actors }: PolicyDocument): Clash[] {
  return [
    ...among('status', statuses, ['statuses']),
    ...among('action', actions, ['actions']),
    ...among('field', fields, ['fields']),
    ...among('actor', actors, ['actors'], ACTORS),
    ...statuses.flatMap(({ subStatuses = [] }, i) =>
      among('sub-status', subStatuses, ['statuses', i, 'subStatuses']),
    ),
  ];
}

interface Owner {
  readonly id: string;
  readonly place: DocumentPath;
}

/** @param reserved ids that are always understood, with or without an entry */
function among(
  what: string,
  list: readonly Named[],
  at: DocumentPath,
  reserved: readonly string[] = [],
): Clash[] {
  const owners = new Map<string, Owner>(reserved.map((id) => [fold(id), { id, place: at }]));
  const found: Clash[] = [];
  list.forEach((named, i) => {
    const own: Owner = { id: named.id, place: [...at, i] };
    for (const spelling of spellings(named)) {
      const other = owners.get(fold(spelling));
      if (other && other.id !== named.id) {
        if (found.at(-1)?.ids.join() === [other.id, named.id].join()) continue;
        found.push({ spelling, what, places: [other.place, own.place], ids: [other.id, named.id] });
      } else owners.set(fold(spelling), own);
    }
  });
  return found;
}
