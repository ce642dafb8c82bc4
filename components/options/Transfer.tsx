import { useEffect, useId, useRef } from 'preact/hooks';
import { formatInstant } from '../../lib/i18n/format.ts';
import { useOptions } from './context.ts';
import { Differences } from './Differences.tsx';
import type { ImportChange, ImportIssue, ImportView } from './model.ts';
import { ConfirmButton, Note, Scroll, Section } from './parts.tsx';

function Choose() {
  const { model, t } = useOptions();
  const id = useId();
  const pick = (input: HTMLInputElement) => {
    model.actions.readFiles([...(input.files ?? [])]);
    // The same file, mended, must count as a new choice.
    input.value = '';
  };
  return (
    <div class="field">
      <label for={id}>{t('settings_file')}</label>
      <input
        id={id}
        type="file"
        accept=".json,.yaml,.yml,application/json,application/yaml"
        aria-describedby={`${id}h`}
        onChange={(event) => pick(event.currentTarget)}
      />
      <small id={`${id}h`} class="hint">
        {t('settings_fileHint')}
      </small>
    </div>
  );
}

const placeOf = ({ file, line, column }: ImportIssue): string =>
  line === undefined ? file : `${file}:${line}:${column}`;

function Issues({ label, issues }: { readonly label: string; readonly issues: readonly ImportIssue[] }) {
  return (
    <Scroll label={label} tall>
      <ol class="issues">
        {issues.map((issue) => (
          <li key={`${issue.path}${issue.line}${issue.column}${issue.message}`}>
            <span class="code">{placeOf(issue)}</span>
            {issue.path && <span class="code"> {issue.path}</span>}
            <p>{issue.message}</p>
          </li>
        ))}
      </ol>
    </Scroll>
  );
}

function Changes({ changes }: { readonly changes: readonly ImportChange[] }) {
  const { t } = useOptions();
  const tones = { added: 'ok', changed: 'need', same: '' } as const;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.kind}${change.subject}`}>
          <span class={`tag ${tones[change.how]}`}>{t(`settings_change_${change.how}`)}</span>
          <span>
            {t(`settings_change_${change.kind}`)} <b>{change.subject}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Planned({ plan }: { readonly plan: Extract<ImportView, { stage: 'planned' }> }) {
  const { model, t } = useOptions();
  const idle = plan.changes.every((change) => change.how === 'same');
  return (
    <>
      <h2 tabIndex={-1}>{t(idle ? 'settings_nothingNew' : 'settings_planned', plan.file)}</h2>
      <Changes changes={plan.changes} />
      <Differences differences={plan.differences} />
      <div class="buttons">
        {!idle && (
          <button type="button" class="btn primary" onClick={() => model.actions.applyImport()}>
            {t('settings_apply')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => model.actions.dropImport()}>
          {t(idle ? 'settings_close' : 'settings_cancel')}
        </button>
      </div>
    </>
  );
}

function Result({ view }: { readonly view: ImportView }) {
  const { model, t } = useOptions();
  if (view.stage === 'planned') return <Planned plan={view} />;
  if (view.stage === 'refused') {
    return (
      <>
        <h2 tabIndex={-1}>{t('settings_refused', view.file)}</h2>
        <p class="dim">{t('settings_refusedHint')}</p>
        <Issues label={t('settings_refused', view.file)} issues={view.issues} />
        <button type="button" class="btn" onClick={() => model.actions.dropImport()}>
          {t('settings_close')}
        </button>
      </>
    );
  }
  return view.stage === 'done' ? <h2 tabIndex={-1}>{t('settings_imported', view.file)}</h2> : null;
}

/** What came of the file; its heading takes the focus, since it appears away from the button. */
function Outcome() {
  const { model } = useOptions();
  const view = model.importing.value;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (view.stage !== 'none') place.current?.querySelector('h2')?.focus();
  }, [view]);
  if (view.stage === 'none') return null;
  return (
    <div ref={place} class={`result ${view.stage}`}>
      <Result view={view} />
    </div>
  );
}

function Undo() {
  const { model, t } = useOptions();
  const undo = model.undo.value;
  if (!undo) return null;
  return (
    <Note meaning="silent">
      <p>{t('settings_undoLead', undo.file, formatInstant(t, undo.at, Date.now()))}</p>
      <ConfirmButton
        label={t('settings_undo')}
        really={t('settings_undoReally')}
        onConfirm={() => model.actions.undoImport()}
      />
    </Note>
  );
}

export function Transfer() {
  const { model, t } = useOptions();
  return (
    <Section title={t('options_transfer')} lead={t('settings_transferLead')}>
      <div class="card">
        <h2>{t('settings_import')}</h2>
        <Choose />
        <Outcome />
        <Undo />
      </div>
      <div class="card">
        <h2>{t('settings_export')}</h2>
        <p class="dim">{t('settings_exportHint')}</p>
        <div class="buttons">
          <button type="button" class="btn" onClick={() => model.actions.exportSettings()}>
            {t('settings_exportButton')}
          </button>
        </div>
      </div>
    </Section>
  );
}
