import { expect, test } from '../harness.ts';
import { AtDoor, AUSTRALIA, pick, save } from './desk.ts';
import { sceneIn } from './scenarios.ts';

const TEAM = `# What we ask for beyond the vendor's document
format: 1
id: our-desk
version: "1"
title: { en: Our desk }
extends: ${AUSTRALIA}
statuses:
  change:
    open: { labels: { en: In the works }, aliases: { add: [Open] } }
rules:
  add:
    - id: OD-1
      summary: { en: A resolution says what was wrong. }
      clauses:
        - to: [resolved]
          require: [{ field: resolutionNotes, must: { minLength: 20 } }]
`;

test('a team policy in YAML is imported, laid over the document, and judges in the page', async ({
  page,
  desk,
  panel,
  extension,
}) => {
  await extension.enableSite(desk.url, {
    profile: 'demo-desk',
    bindings: [{ where: { set: AUSTRALIA }, policy: 'our-desk' }],
  });
  const options = await extension.open('options.html#transfer');
  await options
    .getByLabel('Policy or settings file')
    .setInputFiles({ name: 'our-desk.yaml', mimeType: 'text/plain', buffer: Buffer.from(TEAM) });
  await options.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(async () => String((await extension.stored())[`overlay:${desk.url}`])).toContain('OD-1');
  await page.bringToFront();
  const scene = sceneIn({ page, desk, panel, extension });
  const at = new AtDoor(scene, AUSTRALIA, 'CA-3003');
  await at.open('native', 'In the works');
  await scene.hands.fill('[data-field=resolutionNotes]', 'Rebooted');
  await pick(scene.hands, 'Resolved');
  await save(scene.hands);
  await panel.waitFor('Resolution notes is too short: 20 characters or more are needed.');
  await at.expectUnsent();
  await scene.hands.fill('[data-field=resolutionNotes]', 'The gateway had run out of memory');
  await panel.waitFor(/Nothing stands in the way/);
  await panel.click('Go on');
  await at.expectSaved(1, { status: 'Resolved' });
  await at.expectLogged({ policy: 'our-desk', rules: ['OD-1'], outcome: 'incomplete' });
});
