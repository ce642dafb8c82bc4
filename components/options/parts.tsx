import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import type { Meaning } from '../common/meaning.ts';
import { useOptions } from './context.ts';
import type { Choice } from './model.ts';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** One view of the page. Its heading takes the focus when the view is chosen, so that a screen reader says it. */
export const Section = ({ title, lead, children }: SectionProps) => (
  <section class="view">
    <h1 tabIndex={-1}>{title}</h1>
    {lead && <p class="lead dim">{lead}</p>}
    {children}
  </section>
);

interface ScrollProps {
  /** Says what it holds. */
  readonly label: string;
  /** It scrolls down, too, once it is long. */
  readonly tall?: boolean;
  readonly children: ComponentChildren;
}

/** What is too wide, or too long, for its place scrolls by itself, and by keyboard. */
export const Scroll = ({ label, tall, children }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section class={`scroll${tall ? ' tall' : ''}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
);

interface NoteProps {
  readonly meaning: Meaning;
  readonly children: ComponentChildren;
}

/** A word that matters, by shape and colour. */
export const Note = ({ meaning, children }: NoteProps) => (
  <div class={`note ${meaning}`}>
    <span class={`badge ${meaning}`}>
      <Icon shape={meaning} />
    </span>
    <div>{children}</div>
  </div>
);

/** Marks what the team delivered. */
export function Locked() {
  const { t } = useOptions();
  return (
    <span class="tag" title={t('settings_lockedLong')}>
      <Icon shape="lock" />
      {t('settings_locked')}
    </span>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly disabled?: boolean;
  readonly hint?: string;
  readonly onPick: (id: string) => void;
}

/** A labelled list. A value that is not among the choices is shown as it is, and marked. */
export function Select({ label, value, choices, disabled, hint, onPick }: SelectProps) {
  const id = useId();
  const { t } = useOptions();
  const missing = !choices.some((choice) => choice.id === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {missing && <option value={value}>{value === '' ? t('settings_choose') : `${value} ⚠`}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint && (
        <small id={`${id}h`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
}

interface ConfirmProps {
  readonly label: string;
  readonly really: string;
  /** What it is about, for those who hear the buttons one by one. */
  readonly about?: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what can't be undone: the first press asks, the second does. */
export function ConfirmButton({ label, really, about, disabled, onConfirm }: ConfirmProps) {
  const { t } = useOptions();
  const asking = useSignal(false);
  const first = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  const turn = (on: boolean) => {
    moved.current = true;
    asking.value = on;
  };
  useLayoutEffect(() => {
    if (moved.current) (asking.value ? no : first).current?.focus();
    moved.current = false;
  }, [asking.value]);
  if (!asking.value) {
    return (
      <button ref={first} type="button" class="btn quiet" disabled={disabled} onClick={() => turn(true)}>
        {label}
        {about && <span class="vh"> {about}</span>}
      </button>
    );
  }
  const yes = () => {
    turn(false);
    onConfirm();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button "keep" in it
    <span class="asking" onKeyDown={(event) => event.key === 'Escape' && turn(false)}>
      <span>{really}</span>
      <button type="button" class="btn danger" onClick={yes}>
        {label}
      </button>
      <button ref={no} type="button" class="btn quiet" onClick={() => turn(false)}>
        {t('settings_keep')}
      </button>
    </span>
  );
}
