import { describe, expect, it } from 'vitest';
import { type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import { ancestors, attemptOfGesture } from '../../guard/attempt.ts';
import type { GuardPort } from '../../guard/types.ts';
import { profileSchema } from '../schema.ts';
import { forPages } from '../ship.ts';
import { activeScope, readCase } from '../snapshot.ts';
import raw from './profile.json' with { type: 'json' };
import { sample } from './samples/index.ts';

const profile = profileSchema.parse(raw);

function show(name: string): Shown {
  const found = sample.pages[name];
  if (!found) throw new Error(`no page ${name}`);
  return showSample(sample, profile, found);
}

/** What leaves when a box is saved. */
function saved({ page, captures, api }: Shown, box: string) {
  const target = document.querySelector(`.titlebox.ticket-info-${box} form.inline-edit`) as Element;
  const read = (scope: ParentNode) => readCase(page, scope, captures, api);
  return attemptOfGesture(
    { port: {} as GuardPort, page, captures, read },
    { kind: 'submit', target, path: ancestors(target) },
  );
}

function choose(selector: string, value: string): void {
  (document.querySelector(selector) as HTMLSelectElement).value = value;
}

describe('a box of Request Tracker 6', () => {
  it('is sent alone: what is typed in another open box does not count', () => {
    const shown = show('lacking');
    for (const box of document.querySelectorAll('.titlebox.card')) box.classList.add('editing');
    choose('.ticket-info-basics select[name=Status]', 'Resolved');
    choose('.ticket-info-cfs [name$="-3-Values"]', 'Solved');
    const basics = saved(shown, 'basics');
    expect(basics?.change).toEqual({ to: 'Resolved' });
    expect(basics?.snapshot.state.fields?.resolutionCode).toBe('');
    expect(saved(shown, 'cfs')?.change).toEqual({ action: 'Update' });
  });

  it('is sent with the fields that it has itself', () => {
    const shown = show('lacking');
    const code = document.querySelector('.ticket-info-cfs [name$="-3-Values"]') as HTMLSelectElement;
    document.querySelector('.titlebox.ticket-info-basics form')?.append(code);
    code.value = 'Solved';
    expect(saved(shown, 'basics')?.snapshot.state.fields?.resolutionCode).toBe('');
    document.querySelector('.titlebox.ticket-info-basics')?.classList.add('editing');
    expect(saved(shown, 'basics')?.snapshot.state.fields?.resolutionCode).toBe('Solved');
  });

  it('is of no case while the address is already another’s', () => {
    const { page } = show('lacking');
    expect(activeScope({ page, captures: { id: '21' } })).not.toBeNull();
    for (const id of ['1', '2', '33', '121']) expect(activeScope({ page, captures: { id } })).toBeNull();
  });
});

it('generation 6 alone is said to be experimental', () => {
  const ids = forPages(profile).pages.filter(({ experimental }) => experimental);
  expect(ids.map(({ id }) => id)).toEqual(['display-6', 'update-6']);
});
