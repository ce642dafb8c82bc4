/**
 * `npm test`: sets the machine up, runs every stage, and ends with one line of counts.
 * `npm test -- unit desk` runs these stages alone.
 */
import { bootstrap } from './bootstrap.mjs';
import { counts, sum } from './counts.mjs';
import { stopChildrenOnSignal } from './run.mjs';
import { NEED_BUILD, STAGES } from './stages.mjs';

const HELP = `npm test [-- STAGE…]   runs the named stages, or all:
${Object.entries(STAGES)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join('\n')}
A stage that needs the built extension builds it first.`;

/** The stages to run, in their own order. */
function chosen(names) {
  if (names.length === 0) return Object.keys(STAGES);
  const wanted = new Set(names);
  if (NEED_BUILD.some((name) => wanted.has(name))) wanted.add('build');
  return Object.keys(STAGES).filter((name) => wanted.has(name));
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed.length} failed, ${skipped} skipped`;

/** Runs one stage, or skips it if something it needs is missing. */
async function runStage(name, missing) {
  const { needs, run, about } = STAGES[name];
  const lacks = needs.filter((need) => missing.has(need));
  if (lacks.length > 0) {
    console.error(`\n== ${name}: not run, ${lacks.join(' and ')} missing`);
    return counts(0, [], 1);
  }
  console.log(`\n== ${name}: ${about}`);
  const start = performance.now();
  const result = await run();
  console.log(`== ${name}: ${line(result)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

async function main(names) {
  const missing = await bootstrap(new Set(names.flatMap((name) => STAGES[name].needs)));
  const results = [];
  for (const name of names) {
    if (process.exitCode === undefined) results.push({ name, ...(await runStage(name, missing)) });
  }
  for (const [need, advice] of missing) console.error(`Not everything ran: ${need} is missing. ${advice}`);
  const total = sum(results);
  for (const { name, failed } of results)
    for (const what of failed) console.error(`FAILED  ${name}: ${what}`);
  process.exitCode ??= total.failed.length > 0 || missing.size > 0 ? 1 : 0;
  console.log(`\n${line(total)}`);
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const unknown = args.filter((name) => !Object.hasOwn(STAGES, name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}.\n\n${HELP}`);
  process.exit(2);
}
stopChildrenOnSignal();
await main(chosen(args)).catch((error) => {
  console.error(error.message);
  console.log('\n0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
