import base from './styles/base.css?inline';
import card from './styles/card.css?inline';
import host from './styles/host.css?inline';
import modes from './styles/modes.css?inline';
import parts from './styles/parts.css?inline';
import records from './styles/records.css?inline';

/**
 * The panel's style sheet, for `adoptedStyleSheets` of the shadow root that it is drawn in. The build minifies it.
 * Order matters: what adapts to the window, motion and forced colours comes last.
 */
export const css: string = [host, base, card, parts, records, modes].join('');
