import { testOn } from '../rt/fixtures.ts';

export const test = testOn(4);
