import { expect, it, vi } from 'vitest';
import { documented } from '../../lib/policies/load.ts';
import { compile } from '../../lib/policy/compile.ts';
import type { SiteData } from '../overlay/data.ts';
import type { Session } from '../overlay/session.ts';

vi.stubGlobal('chrome', {
  runtime: { id: 'x' },
  storage: { local: {} },
  i18n: { getUILanguage: () => 'en' },
});
const { writeTo } = await import('./write.ts');

it('names a field that could not be filled in as people call it', async () => {
  document.body.innerHTML = '<textarea name="notes" disabled></textarea>';
  const policy = compile(documented('servicenow-csm-australia'));
  const session = { boundOf: () => ({ policy, binding: { policy: 'x', role: 'agent', judge: 0 } }) };
  const data = { t: (key: string) => key, profile: {} };
  const write = { selector: '[name=notes]', as: 'value' };
  const page = { fields: { resolutionNotes: { write } } };
  const attempt = { snapshot: { page, scope: document, captures: {}, state: {}, places: {} } };
  const writing = writeTo(session as unknown as Session, data as unknown as SiteData);
  await expect(writing(attempt as never, { resolutionNotes: 'Fixed' })).rejects.toThrow(/^Resolution notes$/);
});
