import { expect } from '../harness.ts';
import { test } from './fixtures.ts';
import { expectChanges, expectStatus, openTicket } from './tracker.ts';

test('a status that was changed by the tool’s interface is judged afterwards, and its rule is in the log', async ({
  extension,
  page,
  panel,
  rt,
}) => {
  await openTicket(page, rt, 1);
  await panel.waitFor('Open');
  await rt.writeStatus(1, 'Resolved');
  await expectStatus(rt, 1, 'Resolved');
  await expectChanges(rt, 1, 2);
  // Another page of the tool words the same status from another place.
  await openTicket(page, rt, 1, 'Modify.html');
  await panel.waitFor(['Open → Resolved: changed elsewhere, not held.', 'root', 'Resolution notes'], 20_000);
  const seen = (await extension.decisions()).filter(({ end }) => end === 'seen');
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    ...{ key: '1', from: 'open', to: 'resolved', door: 'outside', outcome: 'incomplete', actor: 'agent' },
    rules: expect.arrayContaining(['S3-11']),
    policy: 'servicenow-csm-australia',
  });
  await panel.click('Dismiss');
  await panel.waitGone('changed elsewhere');
  await openTicket(page, rt, 1);
  await panel.waitFor('Resolved');
  expect((await extension.decisions()).filter(({ end }) => end === 'seen')).toHaveLength(1);
});
