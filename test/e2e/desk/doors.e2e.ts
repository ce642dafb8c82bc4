import { doors } from './doors.ts';
import { guardDesk, playInChromium } from './scenarios.ts';

guardDesk();
playInChromium(doors);
