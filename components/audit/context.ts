import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import type { AuditModel } from './model.ts';
import type { Filter, Order } from './select.ts';

/** What every part of the findings page works with. */
export interface AuditScope {
  readonly model: AuditModel;
  readonly t: Translate;
  readonly filter: Signal<Filter>;
  readonly order: Signal<Order>;
  readonly grouped: Signal<boolean>;
}

const Scope = createContext<AuditScope | null>(null);

export const AuditProvider = Scope.Provider;

export function useAudit(): AuditScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Parts of the findings page stand inside AuditPage');
  return scope;
}
