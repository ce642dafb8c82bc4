import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { counted } from '../../lib/i18n/plural.ts';
import { CHUNK, More } from '../common/More.tsx';
import { holdsWords } from '../common/words.ts';
import { useOptions } from './context.ts';
import type { Choice } from './model.ts';
import { ConfirmButton, Scroll, Select } from './parts.tsx';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
}

interface RecordsProps<Row> {
  /** Says what the table holds. */
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Text that the filter looks in. */
  readonly textOf: (row: Row) => string;
  /** By what else they can be told apart. */
  readonly kinds?: {
    readonly label: string;
    readonly kindOf: (row: Row) => string;
    readonly wordOf: (kind: string) => string;
  };
  readonly empty: string;
  /** Takes the lines that the filter shows, oldest first. */
  readonly onExport: (format: 'csv' | 'json', rows: readonly Row[]) => void;
  readonly onClear: () => void;
}

type Found<Row> = RecordsProps<Row> & { readonly found: readonly Row[] };

function Tools<Row>({ rows, found, title, onExport, onClear }: Found<Row>) {
  const { t } = useOptions();
  const none = found.length === 0;
  return (
    <span class="tools">
      <button type="button" class="btn" disabled={none} onClick={() => onExport('csv', found)}>
        {t('settings_csv')}
      </button>
      <button type="button" class="btn" disabled={none} onClick={() => onExport('json', found)}>
        {t('settings_json')}
      </button>
      <ConfirmButton
        label={t('settings_clear')}
        really={counted(t, 'settings_clearReally', rows.length)}
        about={title}
        onConfirm={onClear}
      />
    </span>
  );
}

function Table<Row>({ title, columns, rows }: Pick<RecordsProps<Row>, 'title' | 'columns' | 'rows'>) {
  return (
    <Scroll label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Lines never change once written, and have no id.
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.title}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The kinds that there are, in the order of their words. */
const choicesOf = <Row,>(
  rows: readonly Row[],
  { kindOf, wordOf }: NonNullable<RecordsProps<Row>['kinds']>,
): Choice[] =>
  [...new Set(rows.map(kindOf))]
    .map((id) => ({ id, label: wordOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** The lines that were found, newest first: a part of very many, and more on demand. */
function Lines<Row>({ title, columns, found }: Found<Row>) {
  const { t } = useOptions();
  const drawn = useSignal(CHUNK);
  const left = Math.max(0, found.length - drawn.value);
  if (found.length === 0) return <p class="empty">{t('settings_noLineMatch')}</p>;
  return (
    <>
      <Table title={title} columns={columns} rows={found.slice(left).toReversed()} />
      {left > 0 && <More drawn={drawn} left={left} t={t} />}
    </>
  );
}

/** How many there are, and of how many: just these are exported. */
function Sum<Row>({ rows, found }: Found<Row>) {
  const { t } = useOptions();
  return (
    <p class="sum" role="status">
      <strong>{counted(t, 'settings_lines', found.length)}</strong>{' '}
      {found.length < rows.length && (
        <span class="dim">{counted(t, 'audit_shown', found.length, rows.length)}</span>
      )}
    </p>
  );
}

/** A list of records with filter, export and clearing. */
export function Records<Row>(props: RecordsProps<Row>) {
  const { t } = useOptions();
  const id = useId();
  const filter = useSignal('');
  const kind = useSignal('');
  const { rows, textOf, empty, kinds } = props;
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  const isWanted = (row: Row): boolean =>
    (kind.value === '' || kinds?.kindOf(row) === kind.value) && holdsWords(textOf(row), filter.value);
  const found = rows.filter(isWanted);
  return (
    <div class="card records">
      <div class="row">
        <div class="field">
          <label for={id}>{t('settings_filter')}</label>
          <input
            id={id}
            type="search"
            value={filter.value}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
            }}
          />
        </div>
        {kinds && (
          <Select
            label={kinds.label}
            value={kind.value}
            choices={[{ id: '', label: t('settings_any') }, ...choicesOf(rows, kinds)]}
            onPick={(picked) => {
              kind.value = picked;
            }}
          />
        )}
        <Tools {...props} found={found} />
      </div>
      <Sum {...props} found={found} />
      <Lines {...props} found={found} />
    </div>
  );
}
