import type { CaseHistory } from '../case/index.ts';
import { fillTemplate } from './api.ts';
import type { HistorySubject } from './history.ts';
import { type HistoryRequest, limitOf, readHistoryApi, sameOrigin } from './history-api.ts';
import { HistoryError, readPage } from './history-request.ts';
import { withNames } from './names.ts';
import { asText, pathInto } from './read.ts';
import type { HostApi, PageProfile } from './types.ts';

/**
 * Reads the history of a case that merely stands in a list: first the case by the host's own API, for its fields and its
 * people, then its past.
 * @param listed key and status as the list shows them
 * @throws HistoryError; `unsupported` where the host's history can't be asked for
 */
export async function readListedHistory(
  api: HostApi | undefined,
  plain: PageProfile,
  listed: Pick<HistorySubject, 'key' | 'status'>,
  request: HistoryRequest,
): Promise<CaseHistory> {
  const asked = { ...request, captures: { ...request.captures, key: listed.key } };
  const url = api && sameOrigin(fillTemplate(api.read, asked.captures), request.base);
  if (!url) throw new HistoryError('unsupported');
  const answer = await readPage(url, request.fetch, limitOf(request));
  const page = withNames(plain, answer);
  if (page.history?.from !== 'api') throw new HistoryError('unsupported');
  return readHistoryApi(page.history, { ...listed, fields: fieldsIn(page, answer) }, { ...asked, answer });
}

function fieldsIn(page: PageProfile, answer: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [id, { api }] of Object.entries(page.fields)) {
    const value = api ? asText(pathInto(answer, api.read)) : null;
    if (value !== null) fields[id] = value;
  }
  return fields;
}
