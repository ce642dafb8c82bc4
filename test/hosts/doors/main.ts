import { writeTable } from './table.ts';

/** `npm run doors`: writes the doors table anew, from what the last browser runs left in the hosts' `doors.json`. */
writeTable();
