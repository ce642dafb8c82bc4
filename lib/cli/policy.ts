import { POLICY_COMMANDS } from './commands/index.ts';
import { runProgram } from './program.ts';

await runProgram('npm run --silent policy --', POLICY_COMMANDS, process.argv.slice(2));
