import type { Meaning } from './meaning.ts';

/** Strokes in a box of 12 by 12; one shape per meaning, so that none rests on colour alone. */
const SHAPES = {
  ok: 'M2 6.5 5 9.5 10 3',
  need: 'M6 2v5M6 9.6v.1',
  no: 'M3 3l6 6M9 3 3 9',
  silent: 'M3.8 4.2a2.2 2.2 0 1 1 3 2.1c-.6.3-.8.6-.8 1.2M6 9.8v.1',
  rail: 'M1.5 2.5h9M1.5 9.5h9M3.8 2.5v7M8.2 2.5v7',
  down: 'M2.5 4.5 6 8l3.5-3.5',
  fold: 'M3 6h6',
  lock: 'M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 1 1 4 0v1.5',
} as const;

interface DrawingProps {
  readonly name: string;
  readonly path: string;
}

/** A drawing for the eye only; the word beside it says the same. */
export const Drawing = ({ name, path }: DrawingProps) => (
  <svg class={`icon ${name}-icon`} viewBox="0 0 12 12" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const Icon = ({ shape }: { readonly shape: keyof typeof SHAPES }) => (
  <Drawing name={shape} path={SHAPES[shape]} />
);

export const Badge = ({ meaning }: { readonly meaning: Meaning }) => (
  <span class={`badge ${meaning}`}>
    <Icon shape={meaning} />
  </span>
);
