import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../lib/i18n/text.ts';
import type { RecorderModel, RecorderView } from './model.ts';

interface Scope {
  readonly model: RecorderModel;
  readonly t: Translate;
}

const RecorderScope = createContext<Scope | null>(null);
export const RecorderProvider = RecorderScope.Provider;

/** The model with its present view, and a guard by which only a person's own presses count. */
export function useRecorder() {
  const scope = useContext(RecorderScope);
  if (!scope) throw new Error('Parts of the recorder are rendered by Recorder');
  const view: RecorderView = scope.model.view.value;
  const own =
    <E extends Event>(act: (event: E) => void) =>
    (event: E): void => {
      if (event.isTrusted) act(event);
    };
  return { t: scope.t, view, actions: scope.model.actions, own };
}

/** A press of the mouse, and none of the keyboard: what follows may be pointed at by the mouse. */
export const byMouse = (event: MouseEvent): boolean => event.detail > 0;
