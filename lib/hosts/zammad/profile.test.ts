import { beforeEach, describe, expect, it } from 'vitest';
import { readShown, type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { profiles } from '../index.ts';
import type { HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('zammad') as HostProfile;

/** What is read as status while the API tells this one. */
const statusBy = (shown: Shown, state: number | undefined): string | undefined =>
  readShown({ ...shown, api: () => (state === undefined ? undefined : { state_id: state }) })[0]?.state
    .status;

const list = (): HTMLSelectElement =>
  document.querySelector('.content.active select[name="state_id"]') as HTMLSelectElement;

describe('the saved status of a ticket', () => {
  let shown: Shown;
  beforeEach(() => {
    shown = showSample(sample, profile, sample.pages.open as SamplePage);
  });

  it('is none before the API has answered', () => {
    expect(statusBy(shown, undefined)).toBe('');
  });

  it('stays the saved one after a choice, before and after the form is marked', () => {
    list().value = '4';
    expect(statusBy(shown, 2)).toBe('open');
    list().closest('.form-group')?.classList.add('is-changed');
    expect(statusBy(shown, 2)).toBe('open');
  });

  it('is none where the form was made anew since the API answered', () => {
    expect(statusBy(shown, 4)).toBe('');
  });

  it('is none on a tab that is not the address’s', () => {
    for (const tab of document.querySelectorAll('.content')) {
      tab.classList.toggle('active', tab.id.endsWith('-22'));
    }
    expect(readShown(shown)).toEqual([]);
  });
});
