import { describe, expect, it } from 'vitest';
import { FINDINGS } from './gallery/views.ts';
import { show } from './testing.ts';

describe('notices', () => {
  it('come into a region that was there before them', async () => {
    const { model, find, actions, button, sees, unmount } = show();
    const status = find('.notices[role="status"]');
    model.notices.value = [
      { id: 1, key: 'warned', findings: [FINDINGS.undocumented] },
      { id: 2, key: 'writeFailed', params: { detail: 'Notes' } },
    ];
    await sees('went through, with a remark');
    expect(status.textContent).toContain('The document says nothing about this step.');
    expect(status.textContent).toContain('Could not fill in: Notes.');
    button('Dismiss').click();
    expect(actions.dismiss).toHaveBeenCalledWith(1);
    unmount();
  });

  it('of a change that was found done say who, when and by which steps, or that these are not known', async () => {
    const { model, find, sees, unmount } = show();
    const told = { from: 'Open', to: 'Closed', way: '', by: 'Mika', at: '2026-01-02T03:04:05Z', steps: '' };
    model.notices.value = [
      { id: 1, key: 'changed', params: { ...told, way: 'Open → Resolved → Closed' } },
      { id: 2, key: 'changed', params: { ...told, by: '', at: '', steps: 'unknown' } },
    ];
    await sees('Open → Closed: changed elsewhere, not held.');
    expect(find('.notice small').textContent).toMatch(/^Open → Resolved → Closed · Mika · .*2026/);
    await sees('What lay between is not known');
    unmount();
  });
});
