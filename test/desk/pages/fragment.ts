import type { Html } from '../html.ts';
import type { CommitInput, DeskCase } from '../model.ts';
import type { View } from '../view.ts';
import { caseFields } from './controls.ts';

/** The case's controls with the posted values in them, for a page that redraws its form from the server. */
export function controlsFragment(view: View, posted: CommitInput): Html {
  const item: DeskCase = {
    ...view.item,
    status: posted.status ?? view.item.status,
    subStatus: posted.subStatus ?? view.item.subStatus,
    fields: { ...view.item.fields, ...posted.fields, comment: posted.comment ?? '' },
  };
  return caseFields({ ...view, item });
}
