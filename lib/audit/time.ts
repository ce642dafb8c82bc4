const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** A time as a host gives it, made comparable. */
export interface Moment {
  /** Milliseconds; of a local time, as if it were UTC: only good beside others of its kind. */
  readonly ms: number;
  readonly zoned: boolean;
}

/** Reads ISO 8601; null for everything else, since the parsing of other forms differs between browsers. */
export function momentOf(text: string | undefined): Moment | null {
  const zone = text === undefined ? null : ISO.exec(text);
  if (text === undefined || zone === null) return null;
  const zoned = zone[1] !== undefined;
  const ms = Date.parse(zoned ? text.replace(' ', 'T') : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(ms) ? null : { ms, zoned };
}
