import { beforeEach, describe, expect, it } from 'vitest';
import { answerOf } from '../answer.ts';
import { readHistoryApi } from '../history-api.ts';
import { withNames } from '../names.ts';
import { query } from '../query.ts';
import { profileSchema } from '../schema.ts';
import { readCase } from '../snapshot.ts';
import type { AnswerPage, HistoryByApi, PageProfile } from '../types.ts';
import raw from './profile.json' with { type: 'json' };

const profile = profileSchema.parse(raw);
const samples: Record<string, string> = import.meta.glob('./samples/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function pageOf(id: string): PageProfile {
  const found = profile.pages.find((page) => page.id === id);
  if (!found) throw new Error(`no page ${id}`);
  return found;
}

const markup = (id: string): string => samples[`./samples/${id}.html`] ?? '';

function show(id: string): void {
  const parsed = new DOMParser().parseFromString(markup(id), 'text/html');
  document.body.id = parsed.body.id;
  document.body.innerHTML = parsed.body.innerHTML;
  // The DOM of these tests chooses the wrong option while it parses; browsers take the one that is marked.
  for (const option of document.querySelectorAll<HTMLOptionElement>('option[selected]')) {
    (option.parentElement as HTMLSelectElement).value = option.value;
  }
}

const answer = answerOf(markup('display-4'), pageOf('display-4').api?.page as AnswerPage);
const IDS = ['display', 'update', 'modify', 'modify-all'];

beforeEach(() => {
  // No sample has a frame whose content matters.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  document.body.innerHTML = '';
});

describe('the generations of Request Tracker', () => {
  it.each(IDS.flatMap((id) => [id, `${id}-4`]))('are told apart by what the page shows: %s', (id) => {
    show(id);
    const address = pageOf(id).url[0]?.path;
    const here = profile.pages.filter(({ url }) => url[0]?.path === address);
    expect(here.find(({ present }) => query(document, present))?.id).toBe(id);
  });
});

describe('a case of Request Tracker 4', () => {
  it('tells its fields, their numbers and its queue on the display page', () => {
    expect(answer).toEqual({
      CustomFields: [
        { id: '2', name: 'Category', values: 'Network' },
        { id: '3', name: 'Resolution Code' },
        { id: '4', name: 'Resolution Notes', values: 'As saved. And cleaned.' },
        { id: '5', name: 'Priority verified' },
      ],
      Ticket: [{ Id: '21', Queue: 'Support', Priority: '50' }],
    });
  });

  it('is not read off the login page, nor off generation 5', () => {
    const source = pageOf('display-4').api?.page as AnswerPage;
    expect(answerOf('<form name="login"><input name="user"></form>', source)).toBeNull();
    expect(answerOf(markup('display'), source)).toBeNull();
  });

  it.each(['display', 'update'])('has its fields on page %s by another page of the tool', (id) => {
    show(`${id}-4`);
    const page = pageOf(`${id}-4`);
    const before = readCase(page, document, {});
    expect(before?.state.unread).toEqual(expect.arrayContaining(['resolutionCode', 'resolutionNotes']));
    const after = readCase(page, document, {}, () => answer);
    expect(after).toMatchObject({
      key: '21',
      subject: 'Vent motor: no power',
      wanted: id === 'update' ? 'Resolved' : null,
    });
    expect(after?.state).toMatchObject({
      status: 'Open',
      fields: { resolutionCode: '', resolutionNotes: 'As saved. And cleaned.', priority: '50' },
      facts: { queue: 'Support', assignedToMe: true, userIsOwner: true },
    });
  });

  it.each(['modify', 'modify-all'])('is read from the form of page %s, as typed', (id) => {
    show(`${id}-4`);
    const page = pageOf(`${id}-4`);
    const found = readCase(page, document, {}, () => answer);
    expect(found).toMatchObject({ key: '21', subject: 'Vent motor: no power', wanted: '' });
    expect(found?.state).toMatchObject({
      status: 'Open',
      fields: { resolutionCode: '', resolutionNotes: 'Fuse replaced.', priorityVerified: '', priority: '50' },
      facts: { queue: 'Support' },
    });
  });
});

describe('the history of Request Tracker 4', () => {
  const read = (text: string) =>
    readHistoryApi(
      withNames(pageOf('display-4'), answer).history as HistoryByApi,
      { key: '21', status: 'Open' },
      {
        captures: { key: '21' },
        base: 'https://desk.example/rt/Ticket/Display.html?id=21',
        answer,
        fetch: (async () => new Response(text)) as typeof fetch,
      },
    );

  it('comes by lines, in any order of names, with times in UTC', async () => {
    const entry = (...lines: string[]) => `# 1/3 (id/7/total)\n\n${lines.join('\n')}\n`;
    const text = `RT/4.4.6 200 Ok\n\n${[
      entry('Type: Create', 'Created: 2026-08-10 06:00:00', 'Creator: mira', 'Content: Status: closed'),
      entry('OldValue: new', 'NewValue: open', 'Type: Status', 'Creator: RT_System', 'Field: Status'),
      entry('Field: 4', 'OldValue: ', 'Type: CustomField', 'Creator: alice', 'NewValue: As saved.'),
    ].join('\n--\n\n')}`;
    expect((await read(text)).events).toEqual([
      { kind: 'created', at: '2026-08-10T06:00:00Z', by: 'mira' },
      { kind: 'status', by: 'RT_System', actor: 'system', from: 'new', to: 'open' },
      { kind: 'field', by: 'alice', field: 'resolutionNotes', from: '', to: 'As saved.' },
    ]);
  });

  it('is none where the tool says so in a good answer', async () => {
    await expect(read('RT/4.4.6 401 Credentials required\n')).rejects.toMatchObject({ code: 'notJson' });
  });
});
