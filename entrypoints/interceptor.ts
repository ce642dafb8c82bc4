import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startInterceptor } from '../lib/guard/interceptor/start.ts';

export default defineUnlistedScript(() => startInterceptor());
