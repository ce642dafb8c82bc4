import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file for the build's public folder. */
export interface BrowserFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * The browser's own `_locales` files, made from our flat ones. Build only: it reads the disk.
 * @param folder holds one `<language>.json` per language
 */
export function browserFiles(folder: string): BrowserFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const texts = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
      const messages = Object.entries(texts).map(([key, text]) => [key, entryOf(text)]);
      return {
        relativeDest: `_locales/${file.replace('.json', '').replace('-', '_')}/messages.json`,
        contents: JSON.stringify(Object.fromEntries(messages)),
      };
    });
}

/** The browser reads "$1$2" as a placeholder named 1: each value gets a named placeholder of its own. */
function entryOf(text: string) {
  const used = [...new Set(text.match(/\$[1-9]/g))];
  const placeholders = Object.fromEntries(used.map((value) => [`v${value[1]}`, { content: value }]));
  const message = text.replace(/\$([1-9])/g, '$$v$1$$');
  return used.length > 0 ? { message, placeholders } : { message };
}
