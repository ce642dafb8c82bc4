import { afterEach, describe, expect, it } from 'vitest';
import { sampleProfile } from '../../test/samples/profile.ts';
import { complaintsOf } from './complaints.ts';
import { forPages } from './ship.ts';
import { readCase } from './snapshot.ts';
import type { HostProfile, OwnerProfile, PageProfile, Reader, UserProfile } from './types.ts';

const text = (selector: string): Reader[] => [{ from: 'text', selector }];
const id = (selector: string): Reader[] => [{ from: 'attr', selector, name: 'data-id', within: 'page' }];

const USER: UserProfile = { id: id('#me'), name: text('#me') };
const OWNER: OwnerProfile = { id: id('#owner'), name: text('#owner') };

const PAGE: PageProfile = {
  id: 'case',
  kind: 'case',
  url: [{ path: '/{id}' }],
  present: 'body',
  key: [{ from: 'const', value: '1' }],
  status: [{ from: 'const', value: 'Open' }],
  fields: {},
  owner: OWNER,
  doors: [],
};

const profileWith = (page: Partial<PageProfile> = {}, more: Partial<HostProfile> = {}): HostProfile =>
  sampleProfile({ user: USER, pages: [{ ...PAGE, ...page }], doors: [], pageWorld: false, ...more });

/** The facts of the page as shipped. */
function facts(markup: string, profile = profileWith(), answer?: unknown, asked?: ReadonlySet<string>) {
  document.body.innerHTML = markup;
  const [page] = forPages(profile, asked).pages;
  return readCase(page as PageProfile, document, {}, () => answer)?.state.facts;
}

const ME = { read: '/api/me', id: ['user', 'id'] };

const both = (is: boolean) => ({ assignedToMe: is, userIsOwner: is });
const me = '<b id="me" data-id="7">Ines Rask</b>';

afterEach(() => {
  document.body.innerHTML = '';
});

describe('whose the case is', () => {
  it('is told by id, whatever the names are', () => {
    expect(facts(`${me}<i id="owner" data-id="7">Rask, Ines</i>`)).toEqual(both(true));
    expect(facts(`${me}<i id="owner" data-id="8">Ines Rask</i>`)).toEqual(both(false));
    expect(facts(`${me}<i id="owner" data-id="77">Ines</i>`)).toEqual(both(false));
  });

  it('is told by name where an id is not there, and by the whole of it', () => {
    expect(facts(`${me}<i id="owner">Ines  Rask</i>`)).toEqual(both(true));
    expect(facts(`${me}<i id="owner">Ines Holm</i>`)).toEqual(both(false));
    expect(facts(`<b id="me">Ines Rask</b><i id="owner" data-id="8">Ines</i>`)).toEqual(both(false));
  });

  it.each([
    ['nobody is shown as signed in', '<i id="owner" data-id="7">Ines Rask</i>'],
    ['no owner is shown', me],
    ['the owner reads as empty', `${me}<i id="owner" data-id=""></i>`],
    ['who is signed in reads as empty', '<b id="me" data-id=""> </b><i id="owner" data-id="7">Ines</i>'],
    ['two owners are shown', `${me}<i id="owner" data-id="7">Ines</i><i id="owner" data-id="8">Ole</i>`],
    ['two are signed in', `${me}<b id="me" data-id="8">Ole</b><i id="owner" data-id="7">Ines</i>`],
  ])('is unknown, never false, if %s', (_, markup) => {
    expect(facts(markup)).toEqual({});
  });

  it('is told by a name in any case and width, with marks of direction around it or none', () => {
    const written = (name: string) => facts(`<b id="me">Ines Rask</b><i id="owner">${name}</i>`);
    for (const name of ['\u2068Ines Rask\u2069', 'INES\u00a0RASK', 'Ｉｎｅｓ Ｒａｓｋ'])
      expect(written(name)).toEqual(both(true));
    expect(written('Ines Raske')).toEqual(both(false));
  });

  it('is nobody where the profile says that empty means so', () => {
    const owner = { id: id('#owner').map((reader) => ({ ...reader, map: { '': 'nobody' } })) };
    expect(facts(`${me}<i id="owner" data-id=""></i>`, profileWith({ owner }))).toEqual(both(false));
    expect(facts(me, profileWith({ owner }))).toEqual({});
  });

  it('gives way to what the page itself says', () => {
    const said = { assignedToMe: text('#mine') };
    const markup = `${me}<i id="owner" data-id="8">Ole</i><u id="mine">true</u>`;
    expect(facts(markup, profileWith({ facts: said }))).toEqual({ assignedToMe: true, userIsOwner: false });
  });

  it('makes the facts that the page names, and those that are asked for', () => {
    const markup = `${me}<i id="owner" data-id="7"></i>`;
    const owner = { ...OWNER, facts: ['userIsOwner'] };
    expect(facts(markup, profileWith({ owner }))).toEqual({ userIsOwner: true });
    expect(facts(markup, profileWith(), undefined, new Set(['assignedToMe']))).toEqual({
      assignedToMe: true,
    });
    expect(facts(markup, profileWith(), undefined, new Set())).toEqual({});
  });

  it('is unknown where the page says that it does not tell who is signed in', () => {
    const markup = `${me}<i id="owner" data-id="7"></i>`;
    expect(facts(markup, profileWith({ user: { unknown: 'A portal page.' } }))).toEqual({});
  });
});

describe('whose the case is, by the API', () => {
  const answered = (name: string): Reader[] => [{ from: 'answer', name }];
  const profile = profileWith(
    { owner: { id: [{ from: 'answer', name: 'ticket.owner', map: { '': 'nobody' } }] } },
    { user: { id: answered('signedIn.id') }, api: { read: '/api/{key}', user: ME } },
  );
  const told = (owner: unknown) => facts('', profile, { ticket: { owner }, signedIn: { id: '7' } });

  it('is compared as text', () => {
    expect(told(7)).toEqual(both(true));
    expect(told('8')).toEqual(both(false));
  });

  it('is nobody for null, and unknown for what is not answered', () => {
    expect(told(null)).toEqual(both(false));
    expect(told(undefined)).toEqual({});
    expect(facts('', profile)).toEqual({});
    expect(facts('', profile, { ticket: { owner: 7 }, signedIn: null })).toEqual({});
  });

  it('is asked for only where a fact is made of it', () => {
    const shipped = (asked?: ReadonlySet<string>) => {
      const { api, pages } = forPages(profile, asked);
      return { user: api?.user, asks: pages[0]?.asks, same: pages[0]?.same?.length };
    };
    expect(shipped()).toEqual({ user: ME, asks: true, same: 2 });
    expect(shipped(new Set(['userIsOwner']))).toEqual({ user: ME, asks: true, same: 1 });
    expect(shipped(new Set(['other']))).toEqual({ user: undefined, asks: undefined, same: undefined });
  });
});

describe('who is signed in, of a tool whose API could tell', () => {
  const api = { read: '/api/{key}', user: ME };
  const shipped = (owner: OwnerProfile, user: UserProfile = { id: id('#me') }) => {
    const profile = forPages(profileWith({ owner }, { api, user }));
    return { user: profile.api?.user, asks: profile.pages[0]?.asks };
  };

  it('is not asked for where the page shows both sides', () => {
    expect(shipped({ id: id('#owner') })).toEqual({ user: undefined, asks: undefined });
    expect(shipped({ id: id('#owner') }, { unknown: 'No page tells.' })).toEqual({
      user: undefined,
      asks: undefined,
    });
  });

  it('is asked for where one of the readers looks into the answer', () => {
    const mixed: Reader[] = [...id('#owner'), { from: 'answer', name: 'owner' }];
    expect(shipped({ id: mixed })).toEqual({ user: ME, asks: true });
  });
});

describe('a profile that tells of persons', () => {
  it('keeps them from the page unless they are compared', () => {
    const [page] = forPages(profileWith()).pages;
    expect(page).not.toHaveProperty('owner');
    expect(forPages(profileWith())).not.toHaveProperty('user');
  });

  const complaints = (profile: HostProfile) => complaintsOf(profile).map(({ message }) => message);

  it('says who is signed in, or why not', () => {
    const { user: _, ...mute } = profileWith();
    expect(complaints(mute)).toEqual([expect.stringContaining('who is signed in')]);
    expect(complaints({ ...mute, user: { unknown: 'No page tells.' } })).toEqual([]);
  });

  it('says where an answer comes from', () => {
    const user = { id: [{ from: 'answer', name: 'signedIn.id' }] } as const;
    expect(complaints(profileWith({}, { user }))).toEqual([expect.stringContaining('an api')]);
    const api = { read: '/api/{key}' };
    expect(complaints(profileWith({}, { user, api }))).toEqual([expect.stringContaining('api.user')]);
    expect(complaints(profileWith({}, { user, api: { ...api, user: ME } }))).toEqual([]);
  });
});
