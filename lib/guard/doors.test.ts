import { expect, it } from 'vitest';
import type { Door, PageProfile } from '../hosts/types.ts';
import { doorOfGesture } from './doors.ts';

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
