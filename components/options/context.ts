import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import type { OptionsModel } from './model.ts';

export interface OptionsScope {
  readonly model: OptionsModel;
  readonly t: Translate;
}

const Scope = createContext<OptionsScope | null>(null);

export const OptionsProvider = Scope.Provider;

export function useOptions(): OptionsScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('Parts of the options page are rendered by Options');
  return scope;
}
