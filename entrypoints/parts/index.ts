import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parts } from '../../components/panel/parts.tsx';
import { ARRIVED, type PartsWorld } from '../overlay/parts.ts';
import { past } from './past.ts';

/** Hold dialog, history and the judge of the past: loaded by the overlay when they are first wanted. */
export default defineUnlistedScript(() => {
  (globalThis as PartsWorld)[ARRIVED]?.({ panel: parts, past });
});
