import type { Door, Reader } from '../hosts/types.ts';
import { readerOf } from './pick.ts';
import type { Draft, Picked, Seen } from './types.ts';

type Words = Readonly<Record<string, string>>;

/** Path of a request with what is different in each case as a hole. */
export function pathOf(href: string, key: string): string {
  return new URL(href).pathname
    .split('/')
    .map((part) =>
      part !== '' && (/\d/.test(part) || key.includes(part) || /[{}*]/.test(part)) ? '*' : part,
    )
    .join('/');
}

const wantedReaders = ({ picks }: Draft, map: Words): readonly Reader[] => {
  const wanted = picks.wanted ?? (picks.status?.control ? picks.status : undefined);
  return wanted ? [readerOf(wanted, map)] : [];
};

const saw = ({ seen }: Draft, ...kinds: Seen['kind'][]): boolean =>
  seen.some(({ kind }) => kinds.includes(kind));

/** The button that saves: by its form if the form was seen to leave, or would by itself; else by the press. */
function saveDoors(draft: Draft, save: Picked, map: Words): Door[] {
  const to = wantedReaders(draft, map);
  const change = to.length > 0 ? { to } : {};
  const watched = draft.seen.length > 0;
  const byForm = save.form !== undefined && (watched ? saw(draft, 'submit') : true);
  const doors: Door[] = [];
  if (byForm && save.form)
    doors.push({
      id: 'save-form',
      kind: 'submit',
      via: 'form',
      role: 'commits',
      selector: save.form,
      change,
    });
  else
    doors.push({
      id: 'save',
      kind: 'click',
      via: 'button',
      role: 'commits',
      selector: save.selector,
      change,
    });
  if (save.form && saw(draft, 'script-submit'))
    doors.push({
      id: 'save-script',
      kind: 'script-submit',
      via: 'script',
      role: 'commits',
      selector: save.form,
      change,
    });
  return doors;
}

/** What commits as soon as one chooses. */
function menuDoor(menu: Picked, map: Words): Door {
  if (menu.from === 'option')
    return {
      id: 'menu',
      kind: 'change',
      via: 'menu',
      role: 'commits',
      selector: menu.selector,
      change: { to: [readerOf(menu, map)], otherwise: 'nothing' },
      restore: 'previous',
    };
  const { selector: _, ...own } = readerOf(menu, map);
  const to: Reader = { ...own, within: 'event' };
  return {
    id: 'menu',
    kind: 'click',
    via: 'menu',
    role: 'commits',
    selector: menu.selector,
    change: { to: [to], otherwise: 'nothing' },
  };
}

/** The request that carried the new status: a net below the gesture. */
function requestDoors({ seen, first }: Draft, map: Words): Door[] {
  const found = seen.find((one) => one.url !== undefined && one.path !== undefined);
  if (!found?.url || !found.path || !found.method) return [];
  const beacon = found.kind === 'beacon';
  return [
    {
      id: 'request',
      kind: 'request',
      via: beacon ? 'beacon' : 'request',
      ...(beacon ? { watched: true as const } : {}),
      role: 'commits',
      request: {
        methods: [found.method],
        path: pathOf(found.url, first?.key ?? ''),
        body: { [found.path]: '*' },
      },
      change: {
        to: [{ from: 'body', name: found.path, ...(Object.keys(map).length > 0 ? { map } : {}) }],
        otherwise: 'nothing',
      },
    },
  ];
}

/** The doors that were pointed at or seen. */
export function learnDoors(draft: Draft, map: Words): Door[] {
  const { save, menu } = draft.picks;
  return [
    ...(menu ? [menuDoor(menu, map)] : []),
    ...(save ? saveDoors(draft, save, map) : []),
    ...requestDoors(draft, map),
  ];
}

/** Where in a body a value stands: a path of keys, or null. The body is JSON, or a form's. */
export function findValue(body: string, wanted: readonly string[]): { path: string; value: string } | null {
  const entries = parsed(body);
  for (const [path, value] of entries) if (wanted.includes(value)) return { path, value };
  return null;
}

function parsed(body: string): (readonly [string, string])[] {
  try {
    return [...leaves(JSON.parse(body), '')];
  } catch {
    return [...new URLSearchParams(body)];
  }
}

/** The texts and numbers of a JSON value by their paths; keys with a dot could not be found again. */
function* leaves(at: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof at === 'string' || typeof at === 'number') yield [path, String(at)];
  if (typeof at !== 'object' || at === null) return;
  for (const [key, value] of Object.entries(at))
    if (!key.includes('.')) yield* leaves(value, path === '' ? key : `${path}.${key}`);
}
