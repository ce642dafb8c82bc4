import type { HostProfile } from '../../lib/hosts/types.ts';

/** A small host profile for tests of what carries profiles about. */
export const sampleProfile = (change: Partial<HostProfile> = {}): HostProfile => ({
  format: 1,
  id: 'sample-desk',
  name: 'Sample desk',
  confidence: 'seen',
  source: 'Made for tests.',
  pages: [
    {
      id: 'case',
      kind: 'case',
      url: [{ path: '/cases/{key}' }],
      present: '#case',
      key: [{ from: 'url', name: 'key' }],
      status: [{ from: 'text', selector: '.status' }],
      fields: {},
      doors: [
        { id: 'save', kind: 'submit', role: 'commits', selector: 'form', change: {} },
        { id: 'open', kind: 'click', role: 'opens', selector: '.open', change: {} },
        {
          id: 'api',
          kind: 'request',
          role: 'commits',
          request: { methods: ['POST'], path: '/api/{key}' },
          change: {},
        },
      ],
    },
  ],
  pageWorld: true,
  ...change,
});
