import { fold } from '../../lib/case/index.ts';

/** Whether a text holds every word that someone looks for, without regard to case and width; no word: every text does. */
export function holdsWords(text: string, wanted: string): boolean {
  const folded = fold(text);
  return fold(wanted)
    .split(' ')
    .every((word) => folded.includes(word));
}
