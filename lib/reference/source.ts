import type { PolicyDocument, Rule, SourceDocument } from '../policy/types.ts';

/** Where a rule stands: "Case states (2024-05-01), Open row". */
export function sourceText({ source }: Rule, { documents }: PolicyDocument): string {
  const document = documents.find(({ id }) => id === source.document);
  return [document ? documentText(document) : source.document, source.section].filter(Boolean).join(', ');
}

/** A source document by title and date: "Case states (2024-05-01)". */
export const documentText = ({ title, date }: SourceDocument): string =>
  date ? `${title} (${date})` : title;
