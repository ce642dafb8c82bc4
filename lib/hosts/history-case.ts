import type { CaseHistory } from '../case/index.ts';
import { fillTemplate } from './api.ts';
import type { HistorySubject } from './history.ts';
import { type HistoryRequest, limitOf, readHistoryApi, sameOrigin } from './history-api.ts';
import { HistoryError, readPage } from './history-request.ts';
import { withNames } from './names.ts';
import { asText, pathInto } from './read.ts';
import type { HistoryByApi, HostApi, PageProfile } from './types.ts';

/**
 * Reads the history of a case that merely stands in a list: first the case by the host's own API where it has one, for its
 * fields and its people, then its past.
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
  if (!canReadListed(plain, api)) throw new HistoryError('unsupported');
  const answer = api && (await answerFor(api, asked));
  const page = withNames(plain, answer);
  const fields = api ? { fields: fieldsIn(page, answer) } : {};
  return readHistoryApi(page.history as HistoryByApi, { ...listed, ...fields }, { ...asked, answer });
}

/** Can the past of what stands in this list be asked for? Names and people are told by the case's own answer alone. */
export const canReadListed = ({ history, names }: PageProfile, api: HostApi | undefined): boolean =>
  history?.from === 'api' && (api !== undefined || !(names || history.customers));

async function answerFor(api: HostApi, { captures, base, ...request }: HistoryRequest): Promise<unknown> {
  const url = sameOrigin(fillTemplate(api.read, captures), base);
  if (!url) throw new HistoryError('unsupported');
  return readPage(
    url,
    request.fetch,
    limitOf({ captures, base, ...request }),
    api.asks ? { asks: api.asks } : {},
  );
}

function fieldsIn(page: PageProfile, answer: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [id, { api }] of Object.entries(page.fields)) {
    const value = api ? asText(pathInto(answer, api.read)) : null;
    if (value !== null) fields[id] = value;
  }
  return fields;
}
