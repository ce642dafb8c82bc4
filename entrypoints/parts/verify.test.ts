import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { Session } from '../overlay/session.ts';

const sendMessage = vi.fn(async () => undefined);
vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage }, storage: { local: {} } });
const { verify } = await import('./verify.ts');

it('keeps an agent’s word for the value it was given for, tells it, and has what is held judged again', () => {
  const refresh = vi.fn();
  const verified = signal<Record<string, { value: string; at: string }>>({});
  const snapshot = signal({ key: '7', state: { fields: { priority: 'High' } } });
  const session = { snapshot, verified, guard: { refresh } } as unknown as Session;
  verify(session, 'priority', true);
  expect(verified.value).toMatchObject({ priority: { value: 'High' } });
  expect(sendMessage).toHaveBeenLastCalledWith({
    type: 'verify',
    key: '7',
    field: 'priority',
    value: 'High',
  });
  verify(session, 'priority', false);
  expect(verified.value).toEqual({});
  expect(sendMessage).toHaveBeenLastCalledWith({ type: 'verify', key: '7', field: 'priority', value: null });
  expect(refresh).toHaveBeenCalledTimes(2);
});
