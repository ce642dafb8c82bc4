import { beforeEach, describe, expect, it } from 'vitest';
import { readShown, type Shown, showSample } from '../../../test/hosts/samples/document.ts';
import type { SamplePage } from '../../../test/hosts/samples/types.ts';
import { readHistoryApi } from '../history-api.ts';
import { profiles } from '../index.ts';
import type { HistoryByApi, HostProfile } from '../types.ts';
import { sample } from './samples/index.ts';

const profile = profiles.get('freshdesk') as HostProfile;

const find = <T extends Element>(selector: string): T =>
  document.querySelector(`.ticket-properties-wrapper ${selector}`) as T;
const status = (shown: Shown): string | undefined => readShown(shown)[0]?.state.status;
const wanted = (shown: Shown): string | null | undefined => readShown(shown)[0]?.wanted;

/** What the page does when an agent picks a status. */
function pick(label: string): void {
  find('[data-test-id="Status"] .ember-power-select-selected-item').textContent = label;
  find<HTMLButtonElement>('button').disabled = false;
}

const showPage = (name: keyof typeof sample.pages): Shown =>
  showSample(sample, profile, sample.pages[name] as SamplePage);

describe('the saved status of a ticket', () => {
  it('is what the API told, whatever is picked', () => {
    const shown = showPage('open');
    pick('Closed');
    expect(status(shown)).toBe('Open');
    expect(wanted(shown)).toBe('Closed');
  });

  it('is not taken from the form for a status that the API would have told', () => {
    expect(status({ ...showPage('open'), api: () => undefined })).toBe('');
  });
});

describe('the saved status of the account’s own', () => {
  let shown: Shown;
  beforeEach(() => {
    shown = showPage('own status');
  });

  it('stays the saved one while another one is picked', () => {
    expect(status(shown)).toBe('Waiting on Customer');
    pick('Waiting on Third Party');
    expect(status(shown)).toBe('Waiting on Customer');
    expect(wanted(shown)).toBe('Waiting on Third Party');
  });

  it('is none where the first look finds something picked already', () => {
    document.querySelector('.breadcrumb__item.active')?.replaceChildren('9001');
    pick('Waiting on Third Party');
    expect(readShown(shown)[0]).toMatchObject({ key: '9001', state: { status: '' } });
  });

  it('is none while the page complains about what was picked', () => {
    document.querySelector('.breadcrumb__item.active')?.replaceChildren('9002');
    find('[data-test-id="priority"]').setAttribute('aria-invalid', 'true');
    expect(status(shown)).toBe('');
  });

  it('is none where two lists of the form disagree', () => {
    const twin = find('[data-test-id="Status"]').cloneNode(true) as Element;
    twin.querySelector('.ember-power-select-selected-item')?.replaceChildren('Waiting on Third Party');
    find('[data-test-id="Status"]').after(twin);
    expect(status(shown)).toBe('');
  });

  it('is nobody’s before the page says which ticket it shows', () => {
    document.querySelector('.breadcrumb')?.remove();
    expect(readShown(shown)).toEqual([]);
  });
});

describe('the history of a ticket', () => {
  const activity = (id: number, content: object, performer: object = { type: 'user', user_id: 31 }) => ({
    id,
    performed_at: `2026-11-0${id}T09:00:00Z`,
    performer,
    actions: [
      { type: 'note', content: { note: 'No one needs to know.' } },
      { type: 'property_update', content: { agent_name: 'Ines Rask' } },
      { type: 'property_update', content },
    ],
  });

  it('is read to its beginning, with the tool’s own words for statuses', async () => {
    const pages: Record<string, unknown[]> = {
      '': [
        activity(
          3,
          { status: 6, status_label: 'Waiting on Customer' },
          { type: 'system', system: { id: 7 } },
        ),
        activity(2, { group_name: 'Front office' }),
      ],
      '?before_id=2': [activity(1, { status: 3, status_label: 'Pending' })],
    };
    const fetch = (async (url: string) => {
      const { pathname, search } = new URL(url);
      expect(pathname).toBe('/api/_/tickets/4711/activities');
      return new Response(JSON.stringify({ activities: pages[search] ?? [] }));
    }) as unknown as typeof globalThis.fetch;
    const history = await readHistoryApi(
      profile.pages[0]?.history as HistoryByApi,
      { key: '4711', status: 'Waiting on Customer' },
      { captures: { key: '4711' }, base: 'https://acme.freshdesk.com/a/tickets/4711', fetch },
    );
    expect(history.complete).toBe(true);
    expect(history.events).toEqual([
      { kind: 'status', at: '2026-11-01T09:00:00Z', by: '31', to: 'Pending' },
      { kind: 'status', at: '2026-11-03T09:00:00Z', actor: 'system', to: 'Waiting on Customer' },
    ]);
  });
});
