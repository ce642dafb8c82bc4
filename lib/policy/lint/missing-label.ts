import type { PolicyDocument, Text } from '../types.ts';
import { lint, type Path } from './finding.ts';

/** An entry without a label in a language in which most have one: of a few words, nobody expects the others. */
export default lint({
  id: 'missing-label',
  severity: 'warning',
  *find(document) {
    const entries = [...labelled(document)];
    const languages = languagesOf(entries.map(({ labels }) => labels));
    for (const { id, labels, path } of entries) {
      const missing = languages.filter((language) => !Object.hasOwn(labels, language));
      if (missing.length > 0) {
        yield { path: [...path, 'labels'], params: { entry: id, languages: missing.join(', ') } };
      }
    }
  },
});

/** Languages in which at least half of the entries have a label. */
function languagesOf(all: readonly Text[]): string[] {
  const counts = new Map<string, number>();
  for (const labels of all) {
    for (const language of Object.keys(labels)) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * 2 >= all.length).map(([language]) => language);
}

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
