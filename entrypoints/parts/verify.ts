import { tell } from '../overlay/data.ts';
import type { Session } from '../overlay/session.ts';

/** Takes the agent's word that a field of the shown case was checked, for its present value; or its withdrawal. */
export function verify({ snapshot, verified, guard }: Session, field: string, checked: boolean): void {
  const { key, state } = snapshot.peek() ?? {};
  if (key !== undefined) {
    const value = checked ? String(state?.fields?.[field] ?? '') : null;
    const { [field]: _, ...rest } = verified.peek();
    verified.value = value === null ? rest : { ...rest, [field]: { value, at: new Date().toISOString() } };
    void tell({ type: 'verify', key, field, value });
  }
  guard.refresh();
}
