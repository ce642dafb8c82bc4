import type { Panel } from '../harness/panel.ts';

/** What teaching is like in either browser. */

export const POLICY = 'ServiceNow customer service, Australia';

export const next = async (panel: Panel, step: number): Promise<void> => {
  await panel.click(/^(Next|Skip)$/);
  await panel.waitFor(`Step ${step} of 10`);
};

/** Fills in what the held change lacks, in its dialog, and goes on. */
export async function mend(panel: Panel): Promise<void> {
  await panel.select({ role: 'combobox', name: 'Resolution code' }, 'Part replaced');
  await panel.fill({ role: 'textbox', name: 'Resolution notes' }, 'New bearing');
  await panel.click('Fill and go on');
}

/** What a held and mended change comes to, and nothing before it. */
export const MENDED = { number: 314, stage: 'fixed', kind: 'Part replaced', remedy: 'New bearing' };
