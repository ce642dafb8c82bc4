import { expect, it } from 'vitest';
import { decode } from './utf8.ts';

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]);

it('tells what is no text at all from text in another encoding', () => {
  expect(decode(PICTURE, 'a.json')).toEqual({
    issue: { file: 'a.json', message: 'This is no text file; choose a JSON or YAML file' },
  });
  expect(decode(new Uint8Array([0x7b, 0xe4, 0x7d]), 'a.json')).toMatchObject({
    issue: { message: 'Not UTF-8 from this line on; save the file as UTF-8' },
  });
});
