import type { Translate } from '../../lib/i18n/text.ts';
import { findingText } from '../../lib/i18n/verdict.ts';
import type { FindingView } from './model.ts';

/** The sentence of a finding. */
export const sentenceOf = (t: Translate, finding: FindingView): string =>
  findingText(t, finding, { field: finding.field?.label });
