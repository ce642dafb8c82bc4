import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelScope } from './context.ts';

const Scope = createContext<PanelScope | null>(null);

export const ScopeProvider = Scope.Provider;

/** The scope, for components of the parts: Preact's own, with hooks. */
export function usePanel(): PanelScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Parts are drawn by parts.tsx');
  return scope;
}
