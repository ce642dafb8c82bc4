import doors from './styles/doors.css?inline';
import history from './styles/history.css?inline';
import hold from './styles/hold.css?inline';
import later from './styles/later.css?inline';
import list from './styles/list.css?inline';
import why from './styles/why.css?inline';

/** What hold dialog, history and list take beyond the panel's own style sheet. Minified by the build. */
export const partsCss: string = [later, why, hold, history, list, doors].join('');
