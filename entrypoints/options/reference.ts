import type { ReferenceView } from '../../components/options/model.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { compile } from '../../lib/policy/compile.ts';
import { lifeCycle } from '../../lib/policy/life-cycle/life-cycle.ts';
import type { PolicyDocument } from '../../lib/policy/types.ts';
import { diagramGraph } from '../../lib/reference/diagram/graph.ts';
import { place } from '../../lib/reference/diagram/layout.ts';
import { svg } from '../../lib/reference/diagram/svg.ts';
import { referencePage } from '../../lib/reference/page/page.ts';
import { wordsOf } from '../../lib/reference/words.ts';

/** The page that `policy -- docs` writes, for the options. Readings that the policy does not have are left out. */
export function makeReference(
  document: PolicyDocument,
  readings: Readonly<Record<string, string>>,
  t: Translate,
): ReferenceView {
  const known = Object.entries(readings).filter(([id, alternative]) =>
    document.readings.some(
      (one) => one.id === id && one.alternatives.some((other) => other.id === alternative),
    ),
  );
  const policy = compile(document, { readings: Object.fromEntries(known) });
  const words = wordsOf(document, t, t('locale'));
  const graph = diagramGraph(lifeCycle(policy), words);
  return {
    page: referencePage(policy, words),
    picture: svg(place(graph), words),
    about: `${graph.title}. ${graph.description}`,
  };
}
