import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { documentedIds } from '../../policies/load.ts';
import { id as policyId } from '../../policy/schema-parts.ts';
import { command, JSON_OPTION } from '../command.ts';
import { type Parent, parentNamed } from '../new/parent.ts';
import { type Format, scaffold } from '../new/scaffold.ts';
import { reason } from '../read.ts';
import { UsageError } from '../usage.ts';

const FORMATS: readonly string[] = ['yaml', 'json'] satisfies Format[];

export default command({
  synopsis: 'NAME --extends ID|FILE [--dir DIR] [--format yaml|json] [--json]',
  summary: 'Starts a policy for a team: what another policy says, and room for what differs.',
  details: `
Makes the folder NAME (or DIR) with the policy, an example of every kind of override, the examples
of the policy that it extends, and a schema by which editors complete and check the file. A policy
file that it extends is copied beside it, and those which that one extends. Writes over nothing.

  npm run --silent policy -- new our-desk --extends servicenow-csm-australia
  npm run --silent policy -- new night-shift --extends our-desk/our-desk.yaml`,
  options: {
    ...JSON_OPTION,
    extends: { type: 'string' },
    dir: { type: 'string' },
    format: { type: 'string' },
  },
  positionals: [1, 1],
  run({ positionals: [name = ''], values }) {
    const { dir = name, format = 'yaml', extends: extended } = values;
    refuse(name, format);
    const parent = parentOf(name, extended);
    const files = [
      ...scaffold(name, parent.document, parent.examples, format as Format, dir),
      ...parent.files,
    ].map((file) => ({ ...file, path: join(dir, file.path) }));
    const there = files.map(({ path }) => path).filter((path) => existsSync(path));
    if (there.length > 0) {
      throw new UsageError(
        `${there.join(', ')} is there already, and nothing is written over; name another --dir`,
      );
    }
    write(dir, files);
    const paths = files.map(({ path }) => path);
    process.stdout.write(values.json ? `${JSON.stringify({ files: paths })}\n` : `${paths.join('\n')}\n`);
    return 0;
  },
});

function refuse(name: string, format: string): void {
  if (!policyId.safeParse(name).success) {
    throw new UsageError(`"${name}" is no name: use letters, digits, ".", "_" and "-"`);
  }
  if (documentedIds().includes(name)) {
    throw new UsageError(`"${name}" is a documented policy; choose another name`);
  }
  if (!FORMATS.includes(format)) {
    throw new UsageError(`no format "${format}"; there are: ${FORMATS.join(', ')}`);
  }
}

function parentOf(name: string, extended: string | undefined): Parent {
  if (extended === undefined) {
    const ids = documentedIds().join(', ');
    throw new UsageError(`say which policy it extends: --extends ID or FILE; ids: ${ids}`);
  }
  const parent = parentNamed(extended);
  if (parent.files.some(({ path }) => parse(path).name === name)) {
    throw new UsageError(`"${name}" is a policy that it would extend; choose another name`);
  }
  return parent;
}

function write(dir: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  try {
    mkdirSync(dir, { recursive: true });
    for (const { path, text } of files) writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${dir} cannot be written: ${reason(error)}`);
  }
}
