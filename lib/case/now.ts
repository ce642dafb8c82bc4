/** A time as ISO 8601 with the local offset, `2026-11-22T17:45:00+01:00`: an instant, and the date on the wall. */
export function isoNow(at = new Date()): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  const offset = at.toString().slice(28, 33);
  return `${local}${offset.slice(0, 3)}:${offset.slice(3)}`;
}
