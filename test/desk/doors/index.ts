import type { Door } from '../view.ts';
import { action } from './action.ts';
import { menu, select } from './choose.ts';
import { dialog } from './dialog.ts';
import { frame } from './frame.ts';
import { list } from './list.ts';
import { native } from './native.ts';
import { beacon, fetchDoor, keyboard, pseudo, xhr, xhrSync } from './requests.ts';
import { scripted } from './scripted.ts';
import { shadow } from './shadow.ts';
import { spa } from './spa.ts';

/** Every door of the desk. */
export const DOORS: readonly Door[] = [
  native,
  scripted,
  fetchDoor,
  xhr,
  xhrSync,
  menu,
  select,
  action,
  dialog,
  frame,
  shadow,
  list,
  spa,
  beacon,
  keyboard,
  pseudo,
];
