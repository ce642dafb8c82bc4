import { beforeEach, expect, test, vi } from 'vitest';
import { readCase } from '../hosts/snapshot.ts';
import type { PageProfile } from '../hosts/types.ts';
import { attemptOfGesture, attemptOfQuestion, type Here } from './attempt.ts';
import type { Gesture, GuardPort, Question } from './types.ts';

const page: PageProfile = {
  id: 'tabs',
  kind: 'case',
  url: [{ path: '/{id}' }],
  present: 'section',
  scope: { each: 'section', active: '[id="r-{id}"]' },
  key: [{ from: 'text', selector: 'h1' }],
  status: [{ from: 'text', selector: 'b' }],
  fields: {},
  doors: [
    { id: 'save', kind: 'click', role: 'commits', selector: '.save', change: {} },
    {
      id: 'of',
      kind: 'click',
      role: 'commits',
      selector: '[data-of]',
      change: { key: [{ from: 'attr', name: 'data-of', within: 'event' }] },
    },
    {
      id: 'request',
      kind: 'request',
      role: 'commits',
      request: { methods: ['POST'], path: '/save' },
      change: { key: [{ from: 'body', name: 'id' }], to: [{ from: 'body', name: 'status' }] },
    },
  ],
};

const here: Here = {
  port: {} as GuardPort,
  page,
  captures: { id: '500B' },
  read: vi.fn((scope: ParentNode) => readCase(page, scope, { id: '500B' })),
};

beforeEach(() => {
  document.body.innerHTML = `<section id="r-500A"><h1>C-1</h1><b>Closed</b><i class="save"></i></section>
    <section id="r-500B"><h1>C-2</h1><b>Open</b></section><dialog><i class="save"></i><u data-of="C-2"></u><u data-of="C-1"></u><u data-of=""></u></dialog>`;
});

const click = (selector: string): Gesture => {
  const target = document.querySelector(selector) as Element;
  return { kind: 'click', target, path: [target, target.parentElement as Element, document.body] };
};
const ask = (id: string): Question => ({
  id: 1,
  kind: 'fetch',
  method: 'POST',
  url: 'https://desk.example/save',
  body: { id, status: 'Solved' },
});
const found = (attempt: ReturnType<typeof attemptOfGesture>) =>
  attempt && [attempt.snapshot.key, attempt.snapshot.state.status];

test('a gesture beside all cases means the active one; within a case, that one', () => {
  expect(found(attemptOfGesture(here, click('dialog .save')))).toEqual(['C-2', 'Open']);
  expect(found(attemptOfGesture(here, click('section .save')))).toEqual(['C-1', 'Closed']);
});

test('a door that names its case is none of another case', () => {
  expect(found(attemptOfGesture(here, click('[data-of=C-2]')))).toEqual(['C-2', 'Open']);
  expect(attemptOfGesture(here, click('[data-of=C-1]'))).toBeNull();
  expect(attemptOfGesture(here, click('[data-of=""]'))).toBeNull();
});

test('a request names its case by key, or the active one by the id of the address, else none', () => {
  expect(found(attemptOfQuestion(here, ask('C-1')))).toEqual(['C-1', 'Closed']);
  expect(found(attemptOfQuestion(here, ask('500B')))).toEqual(['C-2', 'Open']);
  expect(attemptOfQuestion(here, ask('500A'))).toBeNull();
});

test('of several forms that do not say whose they are, a request means the one that is shown', () => {
  const unsaid: PageProfile = { ...page, key: [{ from: 'url', name: 'id' }] };
  const read = (scope: ParentNode) => readCase(unsaid, scope, here.captures);
  const question = { kind: 'fetch', method: 'POST', url: `${location.origin}/save` } as Question;
  const body = { id: '500B', status: 'Closed' };
  const attempt = attemptOfQuestion({ ...here, page: unsaid, read }, { ...question, body });
  expect(attempt?.snapshot.state.status).toBe('Open');
});

test('a scripted submit means the case around its form, not the one that is shown', () => {
  for (const section of document.querySelectorAll('section')) section.append(document.createElement('form'));
  const door = {
    id: 'scripted',
    kind: 'script-submit',
    role: 'commits',
    selector: 'form',
    change: {},
  } as const;
  const forms: PageProfile = { ...page, doors: [door] };
  const submits = (selector: string) =>
    attemptOfQuestion(
      { ...here, page: forms },
      { ...ask(''), kind: 'script-submit', form: document.querySelector(selector) as HTMLFormElement },
    );
  expect(found(submits('[id=r-500A] form'))).toEqual(['C-1', 'Closed']);
  expect(found(submits('[id=r-500B] form'))).toEqual(['C-2', 'Open']);
});

test('a request whose body is another than the door asks for is none of its', () => {
  const [, , request] = page.doors;
  const closes = { ...request, request: { ...request?.request, body: { status: 'Closed' } } };
  const strict = { ...page, doors: [closes] } as PageProfile;
  expect(attemptOfQuestion({ ...here, page: strict }, ask('C-1'))).toBeNull();
  expect(attemptOfQuestion(here, ask('C-1'))).not.toBeNull();
});
