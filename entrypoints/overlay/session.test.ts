import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attempt } from '../../lib/guard/attempt.ts';
import type { GuardDeps } from '../../lib/guard/guard.ts';
import type { Judgement } from '../../lib/guard/holds.ts';
import type { GuardPort } from '../../lib/guard/types.ts';
import type { HostProfile, PageProfile } from '../../lib/hosts/types.ts';
import type { SiteData } from './data.ts';

vi.stubGlobal('chrome', { storage: { local: { get: async () => ({}) } } });
const guarded = vi.hoisted(() => ({ deps: undefined as unknown }));
vi.mock('../../lib/guard/guard.ts', async (actual) => {
  const { createGuard } = await actual<typeof import('../../lib/guard/guard.ts')>();
  return {
    createGuard: (deps: GuardDeps) => {
      guarded.deps = deps;
      return createGuard(deps);
    },
  };
});
const { createSession } = await import('./session.ts');

/** A tool whose pages say what is chosen, and whose API alone says what is saved. */
const profile: HostProfile = {
  format: 1,
  id: 'tool',
  name: 'Tool',
  confidence: 'unverified',
  source: 'Invented.',
  pageWorld: false,
  api: { read: '/api/{key}' },
  pages: [
    {
      id: 'case',
      kind: 'case',
      url: [{ path: '/**' }],
      present: 'h1',
      asks: true,
      names: { label: ['status'] },
      key: [{ from: 'attr', selector: 'h1', name: 'data-key' }],
      status: [{ from: 'const', value: '{label}', before: '{' }],
      fields: {
        note: { read: [{ from: 'value', selector: 'textarea' }] },
        code: { api: { read: ['code'] } },
      },
      facts: { mark: [{ from: 'text', selector: 'i' }] },
      doors: [],
    },
  ],
};

const requests = vi.fn<(url: string) => void>();
let saved = 'Open';

/** A session over a page, once the API has answered. */
async function opened() {
  const data = { profile, bindings: [], policies: [] } as unknown as SiteData;
  const session = createSession({} as GuardPort, data, () => undefined, vi.fn());
  session.reread();
  await vi.waitFor(() => expect(session.snapshot.value?.state.status).toBe('Open'));
  return session;
}

describe('a change of a case of which only the API knows who judges it', () => {
  const [page] = profile.pages;
  const attempt = {
    change: { action: 'Update' },
    snapshot: { key: '7', page: { ...page, bindsBy: ['queue'] } },
  };
  const judged = (answer: unknown, facts = {}) =>
    (guarded.deps as GuardDeps).judge({
      ...attempt,
      snapshot: { ...attempt.snapshot, answer, state: { status: 'Open', facts } },
    } as unknown as Attempt);

  it('is not known until it has told, and nobody’s where no policy speaks for what it told', async () => {
    await opened();
    expect(judged(undefined)).toMatchObject({
      response: 'observe',
      verdict: { outcome: 'unknown', findings: [] },
    });
    expect(judged({}, { queue: 'Facilities' })).toBeNull();
    expect(judged({})).toBeNull();
    // What the page shows by itself needs nobody to tell it.
    expect(judged(undefined, { queue: 'Facilities' })).toBeNull();
  });

  it('is nobody’s where it can’t be told', async () => {
    const { sources } = await opened();
    vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
    await sources.fetch({ page: page as PageProfile, captures: {}, key: '7' }, -1);
    expect(judged(undefined)).toBeNull();
  });
});

const place = <Kind extends HTMLElement>(selector: string): Kind =>
  document.querySelector<Kind>(selector) as Kind;

beforeEach(() => {
  saved = 'Open';
  requests.mockClear();
  vi.stubGlobal('fetch', async (url: string) => {
    requests(url);
    return new Response(JSON.stringify({ status: saved, code: '' }));
  });
  document.body.innerHTML = '<h1 data-key="7">Gate</h1><i>- Saved</i><textarea></textarea>';
});

it('asks the API again when the page says that something was saved', async () => {
  const session = await opened();
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  saved = 'On Hold';
  place('i').textContent = '- Unsaved';
  session.reread();
  await vi.waitFor(() => expect(session.snapshot.value?.state.status).toBe('On Hold'));
  later.mockRestore();
});

it('does not ask while one types', async () => {
  const session = await opened();
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  place<HTMLTextAreaElement>('textarea').value = 'Half a sen';
  session.reread();
  expect(session.snapshot.value?.state.fields).toMatchObject({ note: 'Half a sen' });
  expect(requests).toHaveBeenCalledTimes(1);
  later.mockRestore();
});

it('asks the API again some time after a change has left', async () => {
  const session = await opened();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  saved = 'Closed';
  const { ended } = guarded.deps as GuardDeps;
  const { snapshot } = session;
  ended({ snapshot: snapshot.value } as Attempt, {} as Judgement, 'passed', null);
  vi.advanceTimersByTime(1000);
  expect(requests).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1500);
  vi.useRealTimers();
  await vi.waitFor(() => expect(session.snapshot.value?.state.status).toBe('Closed'));
  expect(requests).toHaveBeenCalledTimes(2);
});
