import type { PolicyDocument, Rule, SourceDocument } from '../policy/types.ts';

/** Where a rule stands: "Case states (2024-05-01), Open row". */
export function sourceText({ source }: Rule, { documents }: PolicyDocument): string {
  const document = documents.find(({ id }) => id === source.document);
  return [document ? documentText(document) : source.document, source.section].filter(Boolean).join(', ');
}

/** The same beside a list of the sources: where that has one alone, it need not be named again. */
export function placeText(rule: Rule, document: PolicyDocument): string {
  const { section, document: id } = rule.source;
  const isPlain = document.documents.every((one) => one.id === id);
  return (isPlain && section) || sourceText(rule, document);
}

/** A source document by title and date: "Case states (2024-05-01)". */
const documentText = ({ title, date }: SourceDocument): string => (date ? `${title} (${date})` : title);
