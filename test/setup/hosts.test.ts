import { describe, expect, it } from 'vitest';
import { parseHosts } from './hosts.mjs';

describe('hosts of a team build', () => {
  it('are match patterns, each once', () => {
    const text =
      'https://desk.example/*, https://*.desk.example/* http://10.0.0.7/*\n*://desk/*,https://desk.example/*';
    expect(parseHosts(text)).toEqual([
      'https://desk.example/*',
      'https://*.desk.example/*',
      'http://10.0.0.7/*',
      '*://desk/*',
    ]);
    expect(parseHosts(' , ')).toEqual([]);
  });

  it.each([
    'desk.example',
    'https://desk.example',
    'https://desk.example:8443/*',
    'https://desk.example/cases/*',
    'https://*/*',
    '<all_urls>',
    'file:///*',
    'https://Desk.example/*',
    'https://desk.*/*',
    'https://user@desk.example/*',
  ])('refuses %s and says what to write', (host) => {
    expect(() => parseHosts(`https://a.example/*,${host}`)).toThrow(
      `"${host}" is not a host match pattern. Write`,
    );
  });
});
