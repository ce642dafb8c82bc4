import type { HostProfile } from '../../../lib/hosts/types.ts';

const map = { 'Being worked on': 'Open', Fixed: 'Resolved' };
const wanted = [{ from: 'option', selector: 'select[name=stage]', map }] as const;

/** The workshop's sheet, as somebody may have taught it: words of the statuses are missing. */
export const workshopProfile: HostProfile = {
  format: 1,
  id: 'own-workshop',
  name: 'The workshop',
  confidence: 'unverified',
  source: 'Written for a test.',
  sites: ['127.0.0.1'],
  pages: [
    {
      id: 'case',
      kind: 'case',
      url: [{ path: '/shop/job/{key}' }],
      present: '.stage-now',
      key: [{ from: 'text', selector: '.docket b' }],
      status: [{ from: 'text', selector: '.stage-now', map }],
      wanted,
      fields: {},
      doors: [
        {
          id: 'save-form',
          kind: 'submit',
          via: 'form',
          role: 'commits',
          selector: 'form',
          change: { to: wanted },
        },
      ],
    },
  ],
  pageWorld: false,
};
