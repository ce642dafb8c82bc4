import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelScope } from './context.ts';
import type { AskDates, AskDoors, DriftView } from './part.ts';

/** What the parts work with. */
export interface PartScope extends PanelScope {
  readonly askDates: AskDates;
  readonly askDoors: AskDoors;
  /** What was last said to drift; null if nothing was. */
  readonly drift: () => DriftView | null;
}

const Scope = createContext<PartScope | null>(null);

export const ScopeProvider = Scope.Provider;

/** The scope, for components of the parts: Preact's own, with hooks. */
export function usePanel(): PartScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Parts are drawn by parts.tsx');
  return scope;
}
