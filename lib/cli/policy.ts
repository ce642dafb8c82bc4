import { POLICY_COMMANDS } from './commands/index.ts';
import { runProgram } from './program.ts';

// npm starts its scripts in the package's folder; files are named from where one stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event === 'policy') process.chdir(INIT_CWD);

await runProgram('npm run --silent policy --', POLICY_COMMANDS, process.argv.slice(2));
