import { row } from './doors/row.ts';
import { type Context, type Handler, HttpError, json, nothing, readForm, readJson } from './http.ts';
import { fromForm, fromJson } from './input.ts';
import { caseOf, setOf } from './lookup.ts';
import type { CommitInput, DeskCase } from './model.ts';
import type { Route } from './router.ts';

const shown = ({
  set,
  key,
  title,
  status,
  subStatus,
  fields,
  facts,
  history,
  commits,
  pseudo,
  lastCommit,
}: DeskCase) => ({
  set,
  key,
  title,
  status,
  subStatus,
  fields,
  facts,
  history,
  commits,
  pseudo,
  lastCommit,
});

const isForm = ({ request }: Context) => /form/.test(request.headers['content-type'] ?? '');

async function input(context: Context): Promise<CommitInput> {
  const set = setOf(context);
  if (isForm(context)) return fromForm(set, await readForm(context.request));
  return fromJson(set, await readJson(context.request));
}

const read: Handler = (context) => json(shown(caseOf(context)));

const save: Handler = async (context) => {
  const item = caseOf(context);
  const commit = context.store.commit(item, await input(context));
  return json({ commit, case: shown(item) });
};

/** The same save, answered with the list's new row as markup, for tools that swap a row after an edit. */
const saveRow: Handler = async (context) => {
  const item = caseOf(context);
  const commit = context.store.commit(item, await input(context));
  return json({ commit, case: shown(item), row: row(setOf(context), item).text });
};

const beacon: Handler = async (context) => {
  const item = caseOf(context);
  context.store.commit(item, await input(context));
  return nothing;
};

const draft: Handler = async (context) => {
  const item = caseOf(context);
  await input(context);
  context.store.pseudo(item);
  return nothing;
};

/** A read whose address looks like a save: it answers what would change and changes nothing. */
const preview: Handler = (context) => {
  const item = caseOf(context);
  context.store.pseudo(item);
  return json({
    key: item.key,
    status: item.status,
    asked: context.url.searchParams.get('status'),
    saved: false,
  });
};

const history: Handler = (context) => {
  const { key, history: events } = caseOf(context);
  return json({ key, complete: true, events });
};

/** One field of a set, with its choices, for tools that ask for them when a list needs them. */
const field: Handler = (context) => {
  const set = setOf(context);
  const found = set.fields.find(({ id }) => id === context.params.field);
  if (!found) throw new HttpError(404, `There is no field "${context.params.field}" in ${set.name}.`);
  const { id, label, kind, options = [] } = found;
  return json({ id, label, kind, options });
};

const commits: Handler = ({ store }) =>
  json({ total: store.commits().length, pseudo: store.pseudoTotal(), commits: store.commits() });

const reset: Handler = ({ store }) => {
  store.reset();
  return json({ ok: true });
};

const CASE = '/api/:set/cases/:key';

/** Everything that scripts call. The status endpoint answers like the case's own, with the list's row added. */
export const API_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/api/commits', handler: commits },
  { method: 'POST', path: '/api/reset', handler: reset },
  { method: 'GET', path: '/api/:set/fields/:field', handler: field },
  { method: 'GET', path: CASE, handler: read },
  ...['PUT', 'PATCH', 'POST'].map((method) => ({ method, path: CASE, handler: save })),
  { method: 'GET', path: `${CASE}/history`, handler: history },
  { method: 'POST', path: `${CASE}/status`, handler: saveRow },
  { method: 'POST', path: `${CASE}/beacon`, handler: beacon },
  { method: 'POST', path: `${CASE}/draft`, handler: draft },
  { method: 'GET', path: `${CASE}/edit`, handler: preview },
];
