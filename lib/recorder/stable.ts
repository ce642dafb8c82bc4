/** Endings that bundlers and frameworks make: "css-1x2y3z", "Button_root__a8f2K", "ember1042", ":r3:", "mui-12". */
const MADE = [
  /^:.*:$/,
  /^(?:css|sc|jss|emotion|svelte|jsx|styled|makeStyles)-/,
  /^(?:ember|ext-gen|yui|gwt-uid|mat-|cdk-|mui-|radix-|headlessui-|react-|rc_|el-id|ui-id|aura|lgcp|input-|field-|control-)[\w:-]*\d/i,
  /__[A-Za-z0-9_-]{5,}$/,
  /[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\d{3,}/,
  /^[0-9a-f]{6,}$/i,
];

/** States that come and go: they say how an element is just now, not which it is. */
const STATE =
  /^(?:is|has|js|ng|v)-|^(?:active|open|opened|closed|selected|hover|focus|focused|disabled|hidden|visible|show|shown|collapsed|expanded|loading|dirty|invalid|valid|error|first|last|odd|even|current|checked)$/i;

/** Digits and letters in turn, as hashes have them. */
const turns = (text: string): number =>
  [...text.matchAll(/[a-z](?=\d)|\d(?=[a-z])|[a-z](?=[A-Z]{1}[a-z]?\d)/g)].length;

/** True for an id, a name or a value that a machine seems to have made up, and would make up anew. */
export function isMadeUp(token: string): boolean {
  if (token.length > 60 || MADE.some((pattern) => pattern.test(token))) return true;
  return token
    .split(/[-_:.]/)
    .some(
      (part) =>
        turns(part) >= 2 || (part.length >= 6 && !/[aeiouy]/i.test(part) && /[A-Z]/.test(part.slice(1))),
    );
}

/** True for a class that says what an element is. */
export const isTellingClass = (token: string): boolean =>
  token.length > 2 && /^[A-Za-z_][\w-]*$/.test(token) && !isMadeUp(token) && !STATE.test(token);
