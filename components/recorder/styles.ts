import controls from './styles/controls.css?inline';
import host from './styles/host.css?inline';
import steps from './styles/steps.css?inline';

/** The recorder's style sheet, for the shadow root that it is drawn in. */
export const css: string = [host, controls, steps].join('');
