import type { PolicyDocument, Text } from '../types.ts';
import { lint, type Path } from './finding.ts';

/** An entry without a label in a language in which others have one. */
export default lint({
  id: 'missing-label',
  severity: 'warning',
  *find(document) {
    const entries = [...labelled(document)];
    const languages = new Set(entries.flatMap(({ labels }) => Object.keys(labels)));
    for (const { id, labels, path } of entries) {
      const missing = [...languages].filter((language) => !Object.hasOwn(labels, language));
      if (missing.length > 0) {
        yield { path: [...path, 'labels'], params: { entry: id, languages: missing.join(', ') } };
      }
    }
  },
});

function* labelled(document: PolicyDocument): Generator<{ id: string; labels: Text; path: Path }> {
  for (const list of ['actors', 'statuses', 'actions', 'fields', 'facts'] as const) {
    for (const [at, { id, labels }] of document[list].entries()) yield { id, labels, path: [list, at] };
  }
  for (const [at, { subStatuses = [] }] of document.statuses.entries()) {
    for (const [sub, { id, labels }] of subStatuses.entries()) {
      yield { id, labels, path: ['statuses', at, 'subStatuses', sub] };
    }
  }
}
