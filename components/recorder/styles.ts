import controls from '../common/controls.css?inline';
import marks from '../common/marks.css?inline';
import tokens from '../common/tokens.css?inline';
import host from './styles/host.css?inline';
import steps from './styles/steps.css?inline';

/** The recorder's style sheet, for the shadow root that it is drawn in, where no `:root` is. */
export const css: string = [tokens.replaceAll(':root', '.caserail'), controls, marks, host, steps].join('');
