import { useRef } from 'preact/hooks';

type Typed = { readonly currentTarget: { readonly value: string } };

/**
 * A text field over a stored text: what someone types in it stays, whatever else changes or is drawn meanwhile, until it
 * is stored. What is stored elsewhere shows at once where nothing was typed, and in any case once the field is locked.
 */
export function useDraft(stored: string, locked: boolean, save: (text: string) => void) {
  const draft = useRef<{ readonly text: string; readonly isSent: boolean } | null>(null);
  const seen = useRef(stored);
  if (locked || (stored !== seen.current && draft.current?.isSent)) draft.current = null;
  seen.current = stored;
  return {
    value: draft.current?.text ?? stored,
    onInput: ({ currentTarget: { value } }: Typed) => {
      draft.current = { text: value, isSent: false };
    },
    onChange: ({ currentTarget: { value } }: Typed) => {
      draft.current = { text: value, isSent: true };
      save(value);
    },
    onBlur: () => {
      if (draft.current?.isSent === false) draft.current = null;
    },
  };
}
