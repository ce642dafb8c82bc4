/** A spreadsheet takes a cell that begins so for a formula, in full-width forms too. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/u;

/** Where the system separates lists by semicolons, a spreadsheet splits there too, inside of quotes that it does not see. */
const LATER = /[;\t](?:["\s]*(?=[=@\uff1d\uff20])|"*(?=[+\-\uff0b\uff0d]))/gu;

/**
 * One cell by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets take for "text": ticket fields are written by strangers.
 */
export function csvCell(text: string): string {
  const inside = text.replace(LATER, "$&'");
  const safe = FORMULA.test(inside) || /^[\t\r\n]/u.test(inside) ? `'${inside}` : inside;
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV: CR LF after every line, the last too.
 * @param bom begin with the UTF-8 mark, without which Excel misreads anything but ASCII
 */
export function csvTable(rows: Iterable<readonly string[]>, { bom = false } = {}): string {
  const lines = [bom ? '\ufeff' : ''];
  for (const row of rows) lines.push(row.map(csvCell).join(','), '\r\n');
  return lines.join('');
}
