import { CASE_LIFECYCLE, LIFECYCLE_MAPS } from './lifecycle.ts';
import type { RunPaths } from './paths.ts';

/** What can stand in the configuration as a value. */
export type PerlValue = string | number | null | readonly PerlValue[] | { readonly [key: string]: PerlValue };

/** A value as a Perl expression. Text is never interpolated. */
export function perl(value: PerlValue): string {
  if (value === null) return 'undef';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (isList(value)) return `[${value.map(perl).join(', ')}]`;
  return `{${pairs(value)}}`;
}

// Array.isArray does not narrow a readonly array out of the union.
const isList = (value: PerlValue): value is readonly PerlValue[] => Array.isArray(value);

const pairs = (value: { readonly [key: string]: PerlValue }): string =>
  Object.entries(value)
    .map(([key, part]) => `${perl(key)} => ${perl(part)}`)
    .join(', ');

/** The settings of one instance. No mail leaves it: each message becomes a file in the run directory. */
export const settings = (paths: RunPaths, port: number): Record<string, PerlValue> => ({
  rtname: 'caserail.test',
  Organization: 'caserail.test',
  CorrespondAddress: 'support@caserail.test',
  CommentAddress: 'support-comment@caserail.test',
  WebDomain: '127.0.0.1',
  WebPort: port,
  WebPath: '',
  WebBaseURL: `http://127.0.0.1:${port}`,
  WebURL: `http://127.0.0.1:${port}/`,
  CanonicalizeRedirectURLs: 0,
  Timezone: 'UTC',
  DatabaseType: 'SQLite',
  DatabaseName: paths.database,
  MailCommand: 'testfile',
  LogToSyslog: null,
  LogToFile: null,
  LogToSTDERR: 'warning',
  AutoLogoff: 0,
  // Passwords of tests need no protection, and each question of the tests brings one.
  BcryptCost: 4,
});

/** The text of `RT_SiteConfig.pm` for one instance on 127.0.0.1. */
export function siteConfig(paths: RunPaths, port: number): string {
  const { actions, ...lifecycle } = CASE_LIFECYCLE;
  // The tool wants its actions as a flat list of pairs, so that a transition may have several.
  const menu = Object.entries(actions).flatMap(([move, action]): PerlValue[] => [move, { ...action }]);
  return [
    'use utf8;',
    // Plain package variables: their defaults point into /var, which belongs to the machine.
    `$RT::MasonDataDir = ${perl(paths.mason)};`,
    `$RT::MasonSessionDir = ${perl(paths.sessions)};`,
    ...Object.entries(settings(paths, port)).map(([name, value]) => `Set($${name}, ${perl(value)});`),
    `Set(%Lifecycles, ${pairs({ case: { ...lifecycle, actions: menu }, __maps__: LIFECYCLE_MAPS })});`,
    '1;',
    '',
  ].join('\n');
}
