import history from './styles/history.css?inline';
import hold from './styles/hold.css?inline';

/** What hold dialog and history take beyond the panel's own style sheet. Minified by the build. */
export const partsCss: string = [hold, history].join('');
