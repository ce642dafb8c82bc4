import { describe, expect, it } from 'vitest';
import { perl, settings, siteConfig } from './config.ts';
import { PROGRAMS, runPaths } from './paths.ts';

describe('perl', () => {
  it('quotes text so that nothing in it is interpolated or ends the literal', () => {
    expect(perl("it's a \\ $sigil @list")).toBe("'it\\'s a \\\\ $sigil @list'");
  });

  it('nests lists and maps, and writes nothing as undef', () => {
    expect(perl({ a: [1, 'x', null], b: { c: [] } })).toBe("{'a' => [1, 'x', undef], 'b' => {'c' => []}}");
  });
});

describe('siteConfig', () => {
  const text = siteConfig(runPaths(PROGRAMS[5], "/run/o'brien"), 4711);

  it('keeps every file of the instance in its run directory', () => {
    expect(text).toContain("Set($DatabaseName, '/run/o\\'brien/tickets.sqlite');");
    expect(text).toContain("$RT::MasonSessionDir = '/run/o\\'brien/sessions';");
  });

  it('serves 127.0.0.1 alone on the given port, and sends no mail', () => {
    const values = settings(runPaths(PROGRAMS[5], '/run'), 4711);
    expect(values).toMatchObject({ WebDomain: '127.0.0.1', WebPort: 4711, MailCommand: 'testfile' });
    expect(values.WebBaseURL).toBe('http://127.0.0.1:4711');
  });

  it('writes the actions as a flat list of pairs, as the tool reads them', () => {
    expect(text).toContain("'actions' => ['New -> Open', {'label' => 'Accept', 'update' => 'Respond'}, ");
    expect(text).toContain("'Open -> Closed', {'label' => 'Close Case'}");
  });
});
