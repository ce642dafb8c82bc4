import type { Door, Via } from './types.ts';

const VIA: Readonly<Record<Door['kind'], Via>> = {
  click: 'button',
  submit: 'form',
  change: 'list',
  key: 'keyboard',
  request: 'request',
  'script-submit': 'script',
};

/** What a door is to a person. */
export const viaOf = ({ via, kind }: Pick<Door, 'via' | 'kind'>): Via => via ?? VIA[kind];
