import type { CaseSet } from '../model.ts';
import { exLibris } from './ex-libris.ts';
import { itHelpCenter } from './ithelpcenter.ts';
import { serviceNow } from './servicenow-csm.ts';
import { serviceNowAustralia } from './servicenow-csm-australia.ts';
import { supportCenter } from './support-center.ts';

/** One case set per documented policy, by the policy's id. */
export const SETS: readonly CaseSet[] = [
  itHelpCenter,
  serviceNow,
  serviceNowAustralia,
  supportCenter,
  exLibris,
];
