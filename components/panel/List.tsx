import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../lib/i18n/plural.ts';
import { lookUp } from '../../lib/i18n/sentence.ts';
import { Icon } from '../common/Icon.tsx';
import { decisive } from './context.ts';
import { useRefocus } from './focus.ts';
import { ListRow } from './ListRow.tsx';
import type { ListModel, ListRowView } from './list-model.ts';
import { usePanel } from './use-panel.ts';

type Props = { readonly list: ListModel };

const isBound = ({ standing }: ListRowView): boolean => standing !== 'noPolicy';
const isFlagged = ({ standing }: ListRowView): boolean => standing === 'broke' || standing === 'silent';

function Head({ list }: Props) {
  const { t, refocus, listOpen } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useRefocus(button);
  const fold = () => {
    refocus.current = true;
    listOpen.value = false;
  };
  return (
    <header>
      <Icon shape="rail" />
      <h1 class="key grow">{counted(t, 'panel_cases', list.rows.value.length)}</h1>
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={t('panel_collapse')}
        aria-expanded="true"
        onClick={fold}
      >
        <Icon shape="fold" />
      </button>
    </header>
  );
}

/** What the check has found so far, and what went wrong with it. Told aloud once it has ended. */
function Summary({ list }: Props) {
  const { t } = usePanel();
  const { stage, stopped, unkept } = list.run.value;
  const rows = list.rows.value;
  const judged = rows.filter((row) => isBound(row) && !row.pending);
  const flagged = judged.filter(isFlagged).length;
  const failed = rows.filter(({ standing }) => standing === 'failed').length;
  return (
    <div role="status">
      {stage === 'ended' && judged.length > 0 && (
        <p class={`sum ${flagged > 0 ? 'no' : 'ok'}`}>
          <Icon shape={flagged > 0 ? 'no' : 'ok'} />
          {counted(t, 'list_found', flagged, judged.length)}
        </p>
      )}
      {stage === 'ended' && failed > 0 && (
        <p class="sum need">
          <Icon shape="need" />
          {counted(t, 'list_failed', failed)}
        </p>
      )}
      {stopped && <p class="note need">{lookUp(t, 'list_stopped', stopped) ?? stopped}</p>}
      {unkept !== undefined && <p class="note no">{t('list_unkept', unkept)}</p>}
    </div>
  );
}

function Progress({ list }: Props) {
  const { t } = usePanel();
  const { stage, done, total } = list.run.value;
  if (stage !== 'running') return null;
  const text = t('list_reading', done, total);
  return (
    <p class="progress">
      <progress value={done} max={Math.max(total, 1)} aria-label={text} />
      <small>{text}</small>
    </p>
  );
}

/** Starts or stops the check; one button, so that the focus stays. */
function CheckButton({ list }: Props) {
  const scope = usePanel();
  const { t } = scope;
  const rows = list.rows.value.filter(isBound);
  const left = rows.filter(({ pending }) => pending).length;
  if (list.run.value.stage === 'running') {
    return (
      <button type="button" class="btn" onClick={decisive(scope, () => list.cancel())}>
        {t('list_cancel')}
      </button>
    );
  }
  const part = left < rows.length ? t('list_checkRest', left) : t('list_check');
  return (
    <button type="button" class="btn primary" onClick={decisive(scope, () => list.check())}>
      {left === 0 ? t('list_checkAgain') : part}
    </button>
  );
}

function Foot({ list }: Props) {
  const scope = usePanel();
  const { t } = scope;
  const checkable = list.readable && list.rows.value.some(isBound);
  return (
    <div class="acts">
      {checkable && <CheckButton list={list} />}
      <button type="button" class="link findingsLink" onClick={decisive(scope, () => list.openFindings())}>
        {t('list_findings')}
      </button>
    </div>
  );
}

/** A page that lists cases: where each stands with the policy, and the check of them all. */
export function List({ list }: Props) {
  const { t } = usePanel();
  useEffect(() => list.follow(), [list]);
  const rows = list.rows.value;
  return (
    <>
      <Head list={list} />
      {!list.readable && <p class="note need">{t('list_onlyInPage')}</p>}
      {list.readable && rows.length > 0 && !rows.some(isBound) && (
        <p class="note need">{t('list_noneBound')}</p>
      )}
      <div class="listTop">
        <Progress list={list} />
        <Summary list={list} />
      </div>
      <ol class="scroll rows" aria-label={t('list_rows')} aria-busy={list.run.value.stage === 'running'}>
        {rows.map((row) => (
          <ListRow key={row.key} row={row} show={() => list.show(row.key)} />
        ))}
      </ol>
      <Foot list={list} />
    </>
  );
}
