import type { Door, Reader } from '../hosts/types.ts';
import { decoded, keyParts } from './address.ts';
import { basePage } from './base.ts';
import { pairsIn } from './pairs.ts';
import { chosenReader, readerOf } from './pick.ts';
import type { Draft, Picked, Seen } from './types.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Path of a request with what is different in each case as a hole.
 * @param names what the case goes by: the first part that is one of them is captured as `{case}`
 */
export function pathOf(href: string, key: string, names: readonly string[] = []): string {
  const parts = new URL(href).pathname.split('/');
  const named = parts.findIndex((part) => names.includes(decoded(part)));
  return parts
    .map((part, at) => {
      if (at === named) return '{case}';
      return part !== '' && (/\d/.test(part) || key.includes(part) || /[{}*]/.test(part)) ? '*' : part;
    })
    .join('/');
}

/** What opens the menu, where one only chooses in it and a button saves; undefined where choosing saves. */
export const chooserOf = ({ picks, saves }: Draft): Picked['opener'] =>
  saves.length > 0 ? picks.menu?.opener : undefined;

/** Where a page holds several cases, a request that does not say whose it is would be nobody's: what the case goes by. */
const namesOf = ({ scope, first }: Draft): readonly string[] =>
  scope && first ? [first.key, ...keyParts(first)] : [];

/** True if the status is read where one chooses the next one, and a button saves: what is chosen would pass for saved. */
export const isUnsaved = (draft: Draft): boolean =>
  draft.picks.status !== undefined && chooserOf(draft)?.selector === draft.picks.status.selector;

const wantedReaders = (draft: Draft, map: Words): readonly Reader[] => {
  const { picks } = draft;
  const chooser = chooserOf(draft);
  if (chooser) return [chosenReader(chooser, map)];
  const wanted = picks.wanted ?? (picks.status?.control ? picks.status : undefined);
  return wanted ? [readerOf(wanted, map)] : (basePage(draft)?.wanted ?? []);
};

const saw = ({ seen }: Draft, ...kinds: Seen['kind'][]): boolean =>
  seen.some(({ kind }) => kinds.includes(kind));

/** "save", "save-2": of several buttons each has its own door. */
const nth = (id: string, at: number): string => (at === 0 ? id : `${id}-${at + 1}`);

/** A form, by being sent; once however many buttons it has. */
function formDoors(draft: Draft, form: string, at: number, change: Door['change']): Door[] {
  const commits = { role: 'commits', selector: form, change } as const;
  const sent: Door[] = [{ id: nth('save-form', at), kind: 'submit', via: 'form', ...commits }];
  const scripted: Door[] = [{ id: nth('save-script', at), kind: 'script-submit', via: 'script', ...commits }];
  return [
    ...(draft.seen.length === 0 || saw(draft, 'submit') ? sent : []),
    ...(saw(draft, 'script-submit') ? scripted : []),
  ];
}

/** The buttons that save: by their form if it was seen to leave, or would by itself; else by the press. */
function saveDoors(draft: Draft, map: Words): Door[] {
  const to = wantedReaders(draft, map);
  const change = to.length > 0 ? { to } : {};
  const forms = [...new Set(draft.saves.flatMap(({ form, closed }) => (form && !closed ? [form] : [])))];
  const byForm = forms.flatMap((form, at) => formDoors(draft, form, at, change));
  const isSent = ({ form }: Picked) =>
    byForm.some(({ kind, selector }) => kind === 'submit' && selector === form);
  const pressed = draft.saves.filter((save) => !save.closed && !isSent(save));
  return [
    ...byForm.filter(({ kind }) => kind === 'submit'),
    ...pressed.map(
      ({ selector }, at): Door => ({
        id: nth('save', at),
        kind: 'click',
        via: 'button',
        role: 'commits',
        selector,
        change,
      }),
    ),
    ...byForm.filter(({ kind }) => kind !== 'submit'),
  ];
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
function requestDoors(draft: Draft, map: Words): Door[] {
  const { seen, first } = draft;
  const found = seen.find((one) => one.url !== undefined && one.path !== undefined);
  if (!found?.url || !found.path || !found.method) return [];
  const beacon = found.kind === 'beacon';
  const path = pathOf(found.url, first?.key ?? '', namesOf(draft));
  return [
    {
      id: 'request',
      kind: 'request',
      via: beacon ? 'beacon' : 'request',
      ...(beacon ? { watched: true as const } : {}),
      role: 'commits',
      request: {
        methods: [found.method],
        path,
        body: { [found.path]: '*' },
      },
      change: {
        ...(path.includes('{case}') ? { key: [{ from: 'url', name: 'case' }] } : {}),
        to: [{ from: 'body', name: found.path, ...(Object.keys(map).length > 0 ? { map } : {}) }],
        otherwise: 'nothing',
      },
    },
  ];
}

/** The doors that were pointed at or seen. */
export function learnDoors(draft: Draft, map: Words): Door[] {
  const { menu } = draft.picks;
  return [
    ...(menu && !menu.closed && !chooserOf(draft) ? [menuDoor(menu, map)] : []),
    ...saveDoors(draft, map),
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
    return pairsIn(body);
  }
}

/** The texts and numbers of a JSON value by their paths; keys with a dot could not be found again. */
function* leaves(at: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof at === 'string' || typeof at === 'number') yield [path, String(at)];
  if (typeof at !== 'object' || at === null) return;
  for (const [key, value] of Object.entries(at))
    if (!key.includes('.')) yield* leaves(value, path === '' ? key : `${path}.${key}`);
}
