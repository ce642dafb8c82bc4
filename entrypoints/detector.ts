import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../lib/guard/detector/detector.ts';

export default defineUnlistedScript(() => startDetector());
