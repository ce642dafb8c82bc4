import { doors } from './doors.ts';
import { playInChromium } from './scenarios.ts';

playInChromium(doors);
