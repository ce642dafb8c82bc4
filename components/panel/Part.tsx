import type { ComponentChildren } from 'preact';
import { panel } from './context.ts';
import type { FindingView } from './model.ts';
import type { PartName } from './part.ts';
import { sentenceOf } from './sentence.ts';

interface PartProps {
  readonly name: PartName;
  /** Which one of several. */
  readonly of?: string;
  /** Stands in until the part is there. */
  readonly children?: ComponentChildren;
  /** Stands in if it can't be had: the extension was updated under the page, say. Default: the children. */
  readonly failed?: ComponentChildren;
}

/** A part that is loaded when it is first shown. */
export function Part({ name, of = '', children, failed = children }: PartProps) {
  const scope = panel();
  const { ready } = scope;
  const loaded = ready.value;
  if (loaded) return <div class="part" ref={(box) => loaded[name](box as Element, scope, of)} />;
  const ask = () => {
    scope.parts().then(
      (parts) => {
        ready.value = parts;
      },
      () => {
        ready.value = null;
      },
    );
  };
  return (
    <div class="part" key="asked" ref={ask}>
      {loaded === null ? failed : children}
    </div>
  );
}

/** What was found, in plain sentences: the parts tell of the rules behind them too. */
export const Sentences = ({ findings }: { readonly findings: readonly FindingView[] }) => (
  <div class="findings">
    {findings.map((finding) => (
      <p key={`${finding.rule.id} ${finding.code} ${finding.field?.id}`}>{sentenceOf(panel().t, finding)}</p>
    ))}
  </div>
);
