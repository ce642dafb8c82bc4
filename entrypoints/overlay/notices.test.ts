import { expect, it, vi } from 'vitest';
import type { FindingView } from '../../components/panel/model.ts';
import type { Ended } from './session.ts';

it('keeps a warning for the next page without what stands in the fields', async () => {
  const set = vi.fn(async (_items: Record<string, unknown>) => undefined);
  vi.stubGlobal('chrome', { storage: { local: { set } } });
  const { createNotices } = await import('./notices.ts');
  const field = {
    id: 'notes',
    label: 'Notes',
    kind: 'text',
    value: 'secret words',
    place: 'page',
    writable: true,
  };
  const view = (): FindingView =>
    ({ level: 'undocumented', code: 'noRule', params: {}, field, rule: { id: 'p/no-rule' } }) as never;
  const what = {
    end: 'passed',
    attempt: { snapshot: { key: 'A-1' } },
    judgement: { verdict: { findings: [{ rule: 'p/no-rule', level: 'undocumented', code: 'noRule' }] } },
  } as unknown as Ended;
  const notices = createNotices();
  notices.ended(what, view, async () => undefined as never);
  await vi.waitFor(() => expect(notices.list.value).toHaveLength(1));
  const stored = JSON.stringify(set.mock.calls);
  expect(stored).toContain('Notes');
  expect(stored).not.toContain('secret words');
  vi.unstubAllGlobals();
});
