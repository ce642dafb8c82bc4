import { computed, signal } from '@preact/signals';
import type { ListModel, ListRowView, ListRunView } from '../../components/panel/list-model.ts';
import type { ListFound } from '../../components/panel/model.ts';
import { canReadListed } from '../../lib/hosts/history-case.ts';
import { counted } from '../../lib/i18n/plural.ts';
import type { Translate } from '../../lib/i18n/text.ts';
import { mark } from './jump.ts';
import { type CheckParts, checkCases } from './list-check.ts';
import type { ListHost } from './list-host.ts';
import { casesOf, type Knowledge, type Known, keptOf, rowsOf } from './list-rows.ts';

/** At most one reading of the rows per this time, however busy the page. */
const REST_MS = 1000;

const IDLE: ListRunView = { stage: 'idle', total: 0, done: 0 };

export interface ListParts extends CheckParts {
  readonly storage: Pick<chrome.storage.StorageArea, 'get'>;
}

/** The model of a list page: its rows as they come and go, and the check of them all. */
export function createListModel(host: ListHost, parts: ListParts): ListModel {
  const cases = signal(casesOf(host));
  /** By a check in this document; what was collected before counts until then. */
  const judged = signal<ReadonlyMap<string, Known>>(new Map());
  const kept = signal<ReadonlyMap<string, Known>>(new Map());
  const failed = signal<ReadonlyMap<string, string>>(new Map());
  const run = signal<ListRunView>(IDLE);
  let abort: AbortController | null = null;

  const knowledge = (): Knowledge => ({
    judged: judged.value,
    kept: kept.value,
    failed: failed.value,
  });
  const rows = computed(() => rowsOf(host, cases.value, knowledge()));

  const remember = async (): Promise<void> => {
    kept.value = await keptOf(host, cases.peek(), parts.storage);
    tell(rows.peek());
  };
  const reread = (): void => {
    if (!host.here()) return;
    const next = casesOf(host);
    if (digest(next) === digest(cases.peek())) return;
    cases.value = next;
    void remember().catch(() => undefined);
  };
  const tell = (shown: readonly ListRowView[]): void => {
    const checked = shown.filter(({ standing }) => FOUND.includes(standing) || standing === 'clean').length;
    const flagged = shown.filter(({ standing }) => FOUND.includes(standing)).length;
    host.found.value = checked > 0 ? foundOf(host.t, flagged) : null;
  };

  const check = async (): Promise<void> => {
    if (abort) return;
    abort = new AbortController();
    const bound = cases.peek().filter((row) => host.boundOf(row) !== null);
    const left = bound.filter((row) => !judged.peek().has(row.key));
    const wanted = left.length > 0 ? left : bound;
    failed.value = new Map();
    run.value = { stage: 'running', total: wanted.length, done: 0 };
    const result = await checkCases(host, wanted, parts, {
      signal: abort.signal,
      judged: (key, known) => {
        judged.value = new Map(judged.peek()).set(key, known);
        tell(rows.peek());
      },
      progress: (done) => {
        run.value = { ...run.peek(), done };
      },
    });
    abort = null;
    failed.value = new Map(result.failures.map(({ key, code }) => [key, code]));
    const { stopped, unkept } = result;
    run.value = {
      ...run.peek(),
      stage: 'ended',
      ...(stopped === undefined ? {} : { stopped }),
      ...(unkept === undefined ? {} : { unkept }),
    };
  };

  void remember().catch(() => undefined);
  host.looks.subscribe(() => {
    if (!host.here()) abort?.abort();
  });
  return {
    rows,
    run,
    readable: canReadListed(host.page, host.profile.api),
    follow: () => eachRest(host, reread),
    check: () => void check(),
    cancel: () => abort?.abort(),
    show: (key) => showRow(host, key),
    openFindings: () => void parts.send({ type: 'audit' }).catch(() => undefined),
  };
}

const foundOf = (t: Translate, flagged: number): ListFound =>
  flagged > 0
    ? { meaning: 'need', text: counted(t, 'panel_flagged', flagged) }
    : { meaning: 'ok', text: t('panel_noneFlagged') };

const FOUND: readonly string[] = ['broke', 'silent'] satisfies ListRowView['standing'][];

const digest = (cases: ReturnType<typeof casesOf>): string =>
  JSON.stringify(cases.map(({ key, subject, state }) => [key, subject, state.status, state.facts]));

/** Calls `again` after looks at the page, with a rest in between. */
function eachRest(host: ListHost, again: () => void): () => void {
  let timer = 0;
  const stop = host.looks.subscribe(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      again();
    }, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function showRow(host: ListHost, key: string): void {
  const scope = host.rows().find((row) => row.key === key)?.scope;
  if (!(scope instanceof HTMLElement)) return;
  mark(scope, scope.querySelector<HTMLElement>('a[href], button, input, select'));
}
