import type { CaseHistory } from '../case/index.ts';
import type { HistorySubject } from './history.ts';
import { type HistoryRequest, readHistoryApi } from './history-api.ts';
import { historyReady, readHistoryPage } from './history-page.ts';
import { HistoryError } from './history-request.ts';
import type { HistoryProfile } from './types.ts';

/** How long a page may take to show its history, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Reads a case's history as its host gives it: off the page, once it is there, or by the host's own API.
 * @param root the case's element, or the document
 * @throws HistoryError; `timeout` where the page never shows it
 */
export async function readHistory(
  root: ParentNode & Node,
  profile: HistoryProfile,
  subject: HistorySubject,
  request: HistoryRequest,
): Promise<CaseHistory> {
  if (profile.from === 'api') return readHistoryApi(profile, subject, request);
  await shown(
    root,
    () => historyReady(root, profile, request.captures),
    request.timeout ?? PATIENCE,
    request.signal,
  );
  const history = readHistoryPage(root, profile, subject, request.captures);
  if (!history) throw new HistoryError('shape');
  return history;
}

/** Resolves once `ready`; one look at once, then one per batch of mutations, and none after `patience`. */
function shown(root: Node, ready: () => boolean, patience: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.reject(new HistoryError('aborted'));
  if (ready()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(new HistoryError('aborted')));
    const observer = new MutationObserver(() => {
      if (ready()) end(resolve);
    });
    const timer = setTimeout(() => end(() => reject(new HistoryError('timeout'))), patience);
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    signal?.addEventListener('abort', abort, { once: true });
  });
}
