import { useSignal } from '@preact/signals';
import {
  type Block,
  type Cell,
  linesOf,
  type Rich,
  type Span,
  spans,
} from '../../lib/reference/page/blocks.ts';
import { useOptions } from './context.ts';
import type { PolicyView, ReferenceView } from './model.ts';

interface ReferenceProps {
  readonly view: ReferenceView;
  readonly policy: PolicyView;
}

/** A reference page's blocks, below the policy's own heading. */
export const ReferencePage = ({ view, policy }: ReferenceProps) => (
  <>
    {view.page.blocks.map((block, i) =>
      block.kind === 'diagram' ? (
        <Picture key={i} view={view} policy={policy} />
      ) : (
        <Text key={i} block={block} />
      ),
    )}
  </>
);

/** The diagram as an image of its own: its styles and ids stay in it, and it follows light and dark. */
function Picture({ view, policy }: ReferenceProps) {
  const { model, t } = useOptions();
  const full = useSignal(false);
  return (
    <>
      <section
        class={full.value ? 'picture full' : 'picture'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('settings_referencePicture')}
      >
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(view.picture)}`} alt={view.about} />
      </section>
      <button
        type="button"
        class="btn quiet"
        aria-pressed={full.value}
        onClick={() => {
          full.value = !full.value;
        }}
      >
        {t('settings_referenceFull')}
      </button>
      <button
        type="button"
        class="btn quiet"
        onClick={() => model.actions.savePicture(`${policy.id}.svg`, view.picture)}
      >
        {t('settings_referenceSave')}
      </button>
    </>
  );
}

function Text({ block }: { readonly block: Exclude<Block, { kind: 'diagram' }> }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return (
        <p>
          <RichText text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>
              <RichText text={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}) {
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, at) => (
                <td key={head[at]}>
                  <Lines cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Lines = ({ cell }: { readonly cell: Cell }) => (
  <>
    {linesOf(cell).map((line, i) => (
      <div key={i}>
        <RichText text={line} />
      </div>
    ))}
  </>
);

const RichText = ({ text }: { readonly text: Rich }) => (
  <>
    {spans(text).map((span, i) => (
      <Piece key={i} span={span} />
    ))}
  </>
);

function Piece({ span }: { readonly span: Span }) {
  if (typeof span === 'string') return span;
  if ('code' in span) return <span class="code">{span.code}</span>;
  if ('strong' in span) return <b>{span.strong}</b>;
  if ('tag' in span) return <span class="tag">{span.tag}</span>;
  const { href, text } = span;
  return /^https?:\/\//iu.test(href) ? (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  );
}
