/** Match patterns that a team build may name. Ports and paths are left out on purpose: a permission covers neither. */
const PATTERN = /^(?:https?|\*):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\/\*$/;

/**
 * The hosts of a team build.
 * @param {string} text match patterns, separated by commas or white space
 * @returns {string[]} the patterns without repetition; throws, naming the first bad one
 */
export function parseHosts(text) {
  const hosts = text.split(/[\s,]+/).filter(Boolean);
  for (const host of hosts) {
    if (!PATTERN.test(host)) {
      throw new Error(
        `--hosts: "${host}" is not a host match pattern. Write scheme, host and /*, without a port, ` +
          'in lower case: https://desk.example/* or https://*.desk.example/*',
      );
    }
  }
  return [...new Set(hosts)];
}
