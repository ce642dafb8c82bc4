/** Invented tickets, as the server stores them; stages by the tool's own numbers. */
export const SEED = {
  '4711': { hs_pipeline_stage: '1', subject: 'Tide table has no June', hs_ticket_priority: 'Low' },
  '471': { hs_pipeline_stage: '2', subject: 'Invoice names the wrong pier', hs_ticket_priority: 'High' },
  '4712': { hs_pipeline_stage: '3', subject: 'Berth 9 has no power', hs_ticket_priority: '--' },
  '4713': { hs_pipeline_stage: '4', subject: 'Lost a fender near buoy 3', hs_ticket_priority: 'Medium' },
  '4714': { hs_pipeline_stage: '88120', subject: 'Crane booking moved', hs_ticket_priority: 'Low' },
} as const;

export type Key = keyof typeof SEED;

/** Stages as the page shows them; the last one is of a pipeline of the account's own. */
export const STAGES = [
  ['1', 'New'],
  ['2', 'Waiting on contact'],
  ['3', 'Waiting on us'],
  ['4', 'Closed'],
  ['88120', 'Parts ordered'],
] as const;

export const stageOf = (value = ''): string => STAGES.find(([known]) => known === value)?.[1] ?? '';
