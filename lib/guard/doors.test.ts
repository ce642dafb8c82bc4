import { describe, expect, it } from 'vitest';
import type { Door, PageProfile } from '../hosts/types.ts';
import { doorOfGesture, doorOfQuestion } from './doors.ts';
import type { Question } from './types.ts';

const door = (id: string, role: Door['role'], submitter?: string): Door => ({
  id,
  kind: 'submit',
  role,
  selector: 'form',
  ...(submitter === undefined ? {} : { submitter }),
  change: {},
});

const page = {
  doors: [door('attach', 'pseudo', '[name=attach]'), door('save', 'commits')],
} as unknown as PageProfile;

it('tells the buttons of one form apart, and takes a submit without a button for the form itself', () => {
  document.body.innerHTML =
    '<form><input type="submit" name="attach"><input type="submit" name="save"></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  const by = (submitter: HTMLElement | null) =>
    doorOfGesture(page, { kind: 'submit', target: form, path: [form], submitter })?.door.id;
  expect(by(form.querySelector('[name=attach]'))).toBe('attach');
  expect(by(form.querySelector('[name=save]'))).toBe('save');
  expect(by(null)).toBe('save');
});

it('a key is a door by its letter, in either case, and no other key is', () => {
  const keys = { doors: [{ id: 'save', kind: 'key', role: 'commits', key: 's', change: {} }] };
  const by = (key: string) =>
    doorOfGesture(keys as unknown as PageProfile, {
      kind: 'key',
      key,
      target: document.body,
      path: [document.body],
    })?.door.id;
  expect([by('s'), by('S'), by('x')]).toEqual(['save', 'save', undefined]);
});

describe('a request', () => {
  const asks = (id: string, body?: Readonly<Record<string, string>>) => ({
    id,
    kind: 'request',
    role: 'commits',
    request: { methods: ['PUT'], path: '/api/{key}', ...(body ? { body } : {}) },
    change: {},
  });
  const doors = [asks('close', { 'ticket.status': 'closed' }), asks('note', { note: '*' })];
  const requests = { doors: [...doors, door('form', 'commits')] } as unknown as PageProfile;
  const ask = (more: Partial<Question> = {}): Question => ({
    id: 1,
    kind: 'fetch',
    method: 'put',
    url: 'https://desk.example/api/7',
    body: {},
    ...more,
  });
  const by = (more: Partial<Question>, withBody = true) => {
    const found = doorOfQuestion(requests, ask(more), withBody);
    return found && [found.door.id, found.captures.key];
  };

  it('is at a door by method, address and body, with what the address says', () => {
    expect(by({ body: { ticket: { status: 'closed' } } })).toEqual(['close', '7']);
    expect(by({ body: { note: 'anything' } })).toEqual(['note', '7']);
    expect(by({ body: { ticket: { status: 'open' } } })).toBeNull();
    expect(by({ body: { ticket: { status: 'closed' } }, method: 'GET' })).toBeNull();
    expect(by({ body: { ticket: { status: 'closed' } }, url: 'https://desk.example/other/7' })).toBeNull();
  });

  it('whose body is not known yet may be at each', () => {
    expect(by({ body: undefined }, false)).toEqual(['close', '7']);
    expect(by({ body: undefined })).toBeNull();
  });

  it('is at no form, and a scripted submit at no request and at its own form alone', () => {
    document.body.innerHTML = '<form></form><form id="other"></form>';
    const forms = {
      doors: [...doors, { ...door('own', 'commits'), kind: 'script-submit', selector: '#other' }],
    } as unknown as PageProfile;
    const submits = (form: HTMLFormElement | null) =>
      doorOfQuestion(forms, ask({ kind: 'script-submit', ...(form ? { form } : {}) }), true)?.door.id;
    expect(submits(document.querySelector('#other'))).toBe('own');
    expect(submits(document.querySelector('form'))).toBeUndefined();
    expect(doorOfQuestion({ ...forms, doors: forms.doors.slice(2) }, ask(), true)).toBeNull();
  });
});
