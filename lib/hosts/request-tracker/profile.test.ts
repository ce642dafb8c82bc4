import { beforeEach, describe, expect, it } from 'vitest';
import { attemptOfGesture, type Here } from '../../guard/attempt.ts';
import { cancel } from '../../guard/release.ts';
import type { Gesture, GuardPort } from '../../guard/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { withNames } from '../names.ts';
import { queryAll } from '../query.ts';
import { profileSchema } from '../schema.ts';
import { selectorsIn } from '../selectors.ts';
import { findScopes, readCase } from '../snapshot.ts';
import type { HistoryByApi, PageProfile } from '../types.ts';
import { matchAny } from '../url.ts';
import raw from './profile.json' with { type: 'json' };
import history from './samples/history.json' with { type: 'json' };
import matches from './samples/matches.json' with { type: 'json' };
import ticket from './samples/ticket.json' with { type: 'json' };

const profile = profileSchema.parse(raw);
const samples: Record<string, string> = import.meta.glob('./samples/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function show(id: string): PageProfile {
  const parsed = new DOMParser().parseFromString(samples[`./samples/${id}.html`] ?? '', 'text/html');
  document.body.id = parsed.body.id;
  document.body.innerHTML = parsed.body.innerHTML;
  // The DOM of these tests chooses the wrong option while it parses; browsers take the one that is marked.
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]')) {
    (option.parentElement as HTMLSelectElement).value = option.value;
  }
  const found = profile.pages.find((page) => page.id === id);
  if (!found) throw new Error(`no page ${id}`);
  return { ...found, doors: [...found.doors, ...(profile.doors ?? [])] };
}

const read = (page: PageProfile, answer?: unknown) => {
  const [scope] = findScopes(page);
  if (!scope) throw new Error('no scope');
  return readCase(page, scope, {}, () => answer);
};

/** What a person does: the markup keeps what the server chose. */
const choose = (selector: string, value: string): void => {
  (one(selector) as HTMLSelectElement).value = value;
};

const one = (selector: string): Element => {
  const [element, more] = queryAll(document, selector);
  if (!element || more) throw new Error(`not exactly one ${selector}`);
  return element;
};

const pathOf = (element: Element): Element[] => {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
};

function attempt(page: PageProfile, kind: Gesture['kind'], selector: string, submitter?: string) {
  const target = one(selector);
  const gesture: Gesture = {
    kind,
    target,
    path: pathOf(target),
    ...(submitter ? { submitter: one(submitter) as HTMLElement } : {}),
  };
  const here: Here = {
    port: {} as GuardPort,
    page,
    captures: {},
    read: (scope) => readCase(page, scope, {}, () => ticket),
  };
  return attemptOfGesture(here, gesture);
}

beforeEach(() => {
  // No sample has a frame whose content matters.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  document.body.innerHTML = '';
});

describe('the selectors of Request Tracker', () => {
  it.each(Object.entries(matches))('match as often as said on page %s', (id, expected) => {
    const page = withNames(show(id), ticket);
    const counts = Object.fromEntries(
      selectorsIn(page).map((selector) => [selector, queryAll(document, selector).length]),
    );
    expect(counts).toEqual(expected);
  });

  it('are counted for every page', () => {
    // Those of generation 6 are shown by `samples/index.ts`, and counted where those of all hosts are.
    expect(Object.keys(matches).sort()).toEqual(
      profile.pages.flatMap(({ id }) => (id.endsWith('-6') ? [] : [id])).sort(),
    );
  });
});

describe('the addresses of Request Tracker', () => {
  it.each([
    ['display', 'https://rt.example/Ticket/Display.html?id=21'],
    ['display', 'https://desk.example/rt/Ticket/Display.html?results=1;id=21'],
    ['update', 'https://rt.example/Ticket/Update.html'],
    ['modify', 'https://rt.example/Ticket/Modify.html?id=21'],
    ['modify-all', 'https://rt.example/Ticket/ModifyAll.html?id=21'],
    ['list', 'https://rt.example/Search/Results.html?Query=id%20%3C%209'],
    ['list', 'https://rt.example/'],
  ])('%s is %s', (id, href) => {
    const known = profile.pages.filter((page) => matchAny(page.url, href));
    // The generations have the same addresses: what the page shows tells them apart.
    const all = [`${id}-4`, `${id}-6`, id];
    const ids = profile.pages.map((page) => page.id);
    const same = id === 'list' ? [id] : all.filter((one) => ids.includes(one));
    const bare = href.includes('id=') ? same : same.filter((one) => one !== `${id}-6`);
    expect(known.map((page) => page.id)).toEqual(bare);
  });
});

describe('a case of Request Tracker', () => {
  it('is read from the display page, with what the open boxes would save', () => {
    const page = show('display');
    choose('.ticket-info-basics.editing select[name=Status]', 'Resolved');
    const found = read(page, ticket);
    expect(found).toMatchObject({ key: '21', subject: 'Vent motor: no power', wanted: 'Resolved' });
    expect(found?.state).toMatchObject({
      status: 'Open',
      fields: {
        resolutionCode: 'Solved',
        resolutionNotes: 'Fuse replaced.',
        category: 'Climate',
        priorityVerified: 'Yes',
        priority: 'Medium',
      },
      facts: { queue: 'Support', assignedToMe: true, userIsOwner: true },
      unread: [],
    });
  });

  it('is read by the API where the boxes are shut, never from the shut form', () => {
    const page = show('display');
    for (const box of document.querySelectorAll('.editing')) box.classList.remove('editing');
    const found = read(page, ticket);
    expect(found?.wanted).toBeNull();
    expect(found?.state.fields).toMatchObject({ resolutionNotes: 'As saved.', resolutionCode: '' });
    expect(found?.places.resolutionNotes).toBe('api');
  });

  it('has its fields on the update page only by the API', () => {
    const page = show('update');
    const before = read(page);
    expect(before?.state.unread).toEqual(expect.arrayContaining(['resolutionCode', 'resolutionNotes']));
    const after = read(page, ticket);
    expect(after).toMatchObject({ key: '21', wanted: 'Resolved', subject: 'Vent motor: no power' });
    expect(after?.state).toMatchObject({
      status: 'Open',
      fields: { resolutionCode: '', resolutionNotes: 'As saved.', category: 'Network' },
      facts: { queue: 'Support', assignedToMe: true },
    });
  });

  it.each(['modify', 'modify-all'])('is read from the form of page %s', (id) => {
    const page = show(id);
    document.querySelector('#page-actions-untake')?.remove();
    const found = read(page, ticket);
    expect(found).toMatchObject({ key: '21', subject: 'Vent motor: no power', wanted: '' });
    expect(found?.state.fields).toMatchObject({
      resolutionCode: '',
      resolutionNotes: 'Fuse replaced.',
      priorityVerified: '',
      priority: 'Medium',
    });
    // The menu may lack an entry for many reasons: that the case is somebody else's is not known.
    expect(found?.state.facts).toEqual({ queue: 'Support' });
  });

  it('is one row of a list', () => {
    const page = show('list');
    choose('td.editing select[name=Status]', 'Resolved');
    const rows = findScopes(page).map((scope) => readCase(page, scope, {}));
    expect(rows.map((row) => [row?.key, row?.state.status, row?.state.facts?.queue, row?.wanted])).toEqual([
      ['21', 'Open', 'Support', 'Resolved'],
      ['33', 'New', 'Facilities', null],
    ]);
  });
});

describe('the doors of Request Tracker', () => {
  it('commit the status of the open basics box, whichever box is saved', () => {
    const page = show('display');
    choose('.ticket-info-basics.editing select[name=Status]', 'Resolved');
    const boxes = document.querySelectorAll('form.inline-edit');
    boxes.forEach((box, n) => {
      box.id = `box-${n}`;
    });
    expect(attempt(page, 'submit', '#box-1')?.change).toEqual({ to: 'Resolved' });
    expect(attempt(page, 'submit', '#box-2')?.change).toEqual({ to: 'Resolved' });
    document.querySelector('.ticket-info-basics.editing')?.classList.remove('editing');
    expect(attempt(page, 'submit', '#box-2')?.change).toEqual({ action: 'Update' });
  });

  it('tell the menu entry that writes at once from the one that opens a form', () => {
    const page = show('display');
    expect(attempt(page, 'click', '#page-actions-park')?.change).toEqual({ to: 'Awaiting Info' });
    expect(attempt(page, 'click', '#page-actions-untake')?.change).toEqual({ action: 'Update' });
    expect(attempt(page, 'click', '#page-actions-request-info')).toBeNull();
    expect(attempt(page, 'click', '#page-display')).toBeNull();
  });

  it('take the update page for a status change, or for an update when it stays', () => {
    const page = show('update');
    const form = 'form[name=TicketUpdate]';
    expect(attempt(page, 'submit', form, '[name=SubmitTicket]')?.change).toEqual({ to: 'Resolved' });
    choose(`${form} select[name=Status]`, '');
    expect(attempt(page, 'submit', form, '[name=SubmitTicket]')?.change).toEqual({ action: 'Update' });
  });

  it('let buttons of the same form that save nothing pass', () => {
    const update = show('update');
    expect(attempt(update, 'submit', 'form[name=TicketUpdate]', '[name=AddMoreAttach]')).toBeNull();
    const all = show('modify-all');
    const form = 'form[name=TicketModifyAll]';
    expect(attempt(all, 'submit', form, '[name=OnlySearchForPeople]')).toBeNull();
    expect(attempt(all, 'submit', form, '[name=OnlySearchForGroup]')).toBeNull();
    expect(attempt(all, 'submit', form)?.change).toEqual({ action: 'Update' });
  });

  it('judge a list cell as the case of its own row, and put it back without a word', () => {
    const page = show('list');
    const cell = 'td.editing select[name=Status]';
    choose(cell, 'Resolved');
    const held = attempt(page, 'change', cell);
    expect(held?.snapshot.key).toBe('21');
    expect(held?.change).toEqual({ to: 'Resolved' });
    const list = one(cell) as HTMLSelectElement;
    let told = 0;
    list.addEventListener('change', () => {
      told += 1;
    });
    if (held) cancel(held);
    expect(told).toBe(0);
    expect(attempt(page, 'change', cell)?.change).toEqual({ action: 'Update' });
  });
});

describe('the history of Request Tracker', () => {
  it('knows customers, agents and the system apart, and fields by their numbers here', async () => {
    const page = withNames(show('display'), ticket);
    const asked: string[] = [];
    const found = await readHistoryApi(
      page.history as HistoryByApi,
      { key: '21', status: 'Open' },
      {
        captures: { key: '21' },
        base: 'https://desk.example/rt/Ticket/Display.html?id=21',
        answer: ticket,
        fetch: (async (url: string) => {
          asked.push(url);
          return Response.json(history);
        }) as typeof fetch,
      },
    );
    expect(asked).toEqual([
      expect.stringMatching(/^https:\/\/desk\.example\/rt\/REST\/2\.0\/ticket\/21\/history\?/),
    ]);
    expect(found.complete).toBe(true);
    expect(found.events).toEqual([
      { kind: 'created', at: '2026-08-10T06:00:00Z', by: 'mira', actor: 'customer' },
      {
        kind: 'status',
        at: '2026-08-10T06:05:00Z',
        by: 'RT_System',
        actor: 'system',
        from: 'new',
        to: 'open',
      },
      {
        kind: 'field',
        at: '2026-08-10T07:00:00Z',
        by: 'alice',
        actor: 'agent',
        field: 'resolutionNotes',
        from: '',
        to: 'As saved.',
      },
      // None of the policy's fields: an update of the case, no more.
      { kind: 'field', at: '2026-08-10T07:01:00Z', by: 'alice', actor: 'agent' },
    ]);
  });
});
