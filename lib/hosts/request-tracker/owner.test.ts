import { beforeEach, describe, expect, it } from 'vitest';
import { MINE, NOT_MINE } from '../../../test/hosts/samples/people.ts';
import { answerOf } from '../answer.ts';
import { profileSchema } from '../schema.ts';
import { forPages } from '../ship.ts';
import { readCase } from '../snapshot.ts';
import type { PageProfile } from '../types.ts';
import raw from './profile.json' with { type: 'json' };
import ticket from './samples/ticket.json' with { type: 'json' };

const { pages } = forPages(profileSchema.parse(raw));
const samples: Record<string, string> = import.meta.glob('./samples/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const markup = (id: string): string => samples[`./samples/${id}.html`] ?? '';

/** A page of alice's ticket; without the menu's word, which says of her own tickets alone whose they are. */
function show(id: string): PageProfile {
  const parsed = new DOMParser().parseFromString(markup(id), 'text/html');
  document.body.id = parsed.body.id;
  document.body.innerHTML = parsed.body.innerHTML;
  document.querySelector('#page-actions-untake')?.remove();
  return pages.find((page) => page.id === id) as PageProfile;
}

const signIn = (id: string, name: string): void => {
  const link = document.querySelector('#preferences') as HTMLElement;
  link.setAttribute('href', `/User/Summary.html?id=${id}`);
  link.innerHTML = `Logged in as <span class="current-user">${name}</span>`;
};

/** What is known of whose the case is. */
function owned(page: PageProfile, answer?: unknown) {
  const { queue: _, ...facts } = readCase(page, document, {}, () => answer)?.state.facts ?? {};
  return facts;
}

beforeEach(() => {
  // No sample has a frame whose content matters.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
});

describe('whose a ticket of Request Tracker is', () => {
  it.each(['display', 'display-4'])('is told by numbers on page %s', (id) => {
    const page = show(id);
    expect(owned(page)).toEqual(MINE);
    signIn('30', 'alice');
    expect(owned(page)).toEqual(NOT_MINE);
    signIn('2', 'alice');
    expect(owned(page)).toEqual(NOT_MINE);
  });

  it.each(['update', 'modify', 'modify-all'])('is told by the API’s name on page %s', (id) => {
    const page = show(id);
    expect(owned(page)).toEqual({});
    expect(owned(page, ticket)).toEqual(MINE);
    expect(owned(page, { ...ticket, Owner: { id: 'Nobody', type: 'user' } })).toEqual(NOT_MINE);
    signIn('30', 'alice.amsel');
    expect(owned(page, ticket)).toEqual(NOT_MINE);
  });

  it.each(['update-4', 'modify-4', 'modify-all-4'])(
    'is told by another page of the tool on page %s',
    (id) => {
      const page = show(id);
      const source = page.api?.page;
      const answer = source && answerOf(markup('display-4'), source);
      expect(owned(page)).toEqual({});
      expect(owned(page, answer)).toEqual(MINE);
      signIn('30', 'alice');
      expect(owned(page, answer)).toEqual(NOT_MINE);
    },
  );

  it('is unknown where the page says nothing of who is signed in', () => {
    const page = show('display');
    document.querySelector('#preferences')?.remove();
    expect(owned(page, ticket)).toEqual({});
  });
});
