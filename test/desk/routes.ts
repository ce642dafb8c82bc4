import { ACTORS } from '../../lib/case/types.ts';
import { API_ROUTES } from './api.ts';
import { DOORS } from './doors/index.ts';
import { native } from './doors/native.ts';
import { type Context, type Handler, HttpError, page, readForm, seeOther } from './http.ts';
import { fromAction, fromForm } from './input.ts';
import { caseOf, setOf } from './lookup.ts';
import type { DeskCase } from './model.ts';
import { doorPage, framePage } from './pages/door.ts';
import { controlsFragment } from './pages/fragment.ts';
import { indexPage, setPage } from './pages/index.ts';
import type { Route } from './router.ts';
import { staticFile } from './static.ts';
import { doorPath, role, type View } from './view.ts';

function viewOf(context: Context, item: DeskCase, door: string): View {
  const query = context.url.searchParams;
  const as = ACTORS.find((actor) => actor === query.get('as')) ?? 'agent';
  return { set: setOf(context), item, cases: context.store.cases(item.set), as, query, door };
}

function firstCase(context: Context): DeskCase {
  const found = context.store.cases(setOf(context).id)[0];
  if (!found) throw new HttpError(404, 'This queue has no case.');
  return found;
}

const door =
  (perCase: boolean, fixed?: string): Handler =>
  (context) => {
    const id = fixed ?? context.params.door;
    const found = DOORS.find((one) => one.id === id && one.perCase === perCase);
    if (!found) throw new HttpError(404, `There is no such door "${id}". The index page names them all.`);
    const item = perCase ? caseOf(context) : firstCase(context);
    return page(doorPage(found, viewOf(context, item, found.id)));
  };

const frame: Handler = (context) => page(framePage(native, viewOf(context, caseOf(context), 'frame')));

/** Where a saved form's page is: the door that the form names, if it is one that posts forms. */
function back(context: Context, item: DeskCase, form: FormData, n: number): string {
  const query = new URLSearchParams({ saved: String(n) });
  const actor = form.get('actor');
  const as = ACTORS.find((one) => one === actor) ?? 'agent';
  if (role(as)) query.set('as', as);
  const id = setOf(context).id;
  if (form.get('door') === 'frame') return `/${id}/frame/${item.key}?${query}`;
  const found = DOORS.find((one) => one.perCase && one.id === form.get('door')) ?? native;
  return `${doorPath(id, found.id, item.key)}?${query}`;
}

const save: Handler = async (context) => {
  const item = caseOf(context);
  const form = await readForm(context.request);
  const commit = context.store.commit(item, fromForm(setOf(context), form));
  return seeOther(back(context, item, form, commit.n));
};

const act: Handler = async (context) => {
  const item = caseOf(context);
  const set = setOf(context);
  const form = await readForm(context.request);
  const pressed = String(form.getAll('action').at(-1) ?? '');
  const commit = context.store.commit(item, fromAction(set, pressed, item.status, fromForm(set, form)));
  if (set.actions.some(({ id, removes }) => removes && id === pressed)) {
    context.store.remove(item);
    return seeOther(`/${set.id}`);
  }
  return seeOther(back(context, item, form, commit.n));
};

/** Answers the posted form as new controls, saves nothing. */
const render: Handler = async (context) => {
  const item = caseOf(context);
  const posted = fromForm(setOf(context), await readForm(context.request));
  context.store.pseudo(item);
  return page(controlsFragment(viewOf(context, item, 'pseudo'), posted));
};

const CASE = '/:set/cases/:key';

/** All addresses of the desk. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', handler: ({ store }) => page(indexPage(store.sets)) },
  { method: 'GET', path: '/static/:name', handler: ({ params }) => staticFile(params.name ?? '') },
  ...API_ROUTES,
  {
    method: 'GET',
    path: '/:set',
    handler: (context) => page(setPage(setOf(context), context.store.cases(setOf(context).id))),
  },
  { method: 'GET', path: CASE, handler: door(true, 'native') },
  { method: 'POST', path: `${CASE}/save`, handler: save },
  { method: 'POST', path: `${CASE}/actions`, handler: act },
  { method: 'POST', path: `${CASE}/render`, handler: render },
  { method: 'GET', path: '/:set/door/:door', handler: door(false) },
  { method: 'GET', path: '/:set/door/:door/:key', handler: door(true) },
  { method: 'GET', path: '/:set/frame/:key', handler: frame },
];
