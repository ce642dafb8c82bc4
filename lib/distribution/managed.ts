import { z } from 'zod';
import type { Items, Platform } from '../platform/types.ts';
import type { Library } from '../policy/resolve.ts';
import type { PolicyDocument } from '../policy/types.ts';
import { type DocumentPath, toJsonPath } from './documents.ts';
import type { PolicyCheck, Problem } from './effective.ts';
import { type ManagedSettings, managedParts } from './managed-schema.ts';
import { type Place, parseText } from './parse.ts';
import { libraryOf } from './policy-check.ts';

/** Storage key of the last managed values that were good. */
const GOOD = 'managedGood';
/** Session key: management has been given the time to deliver since the browser started. */
const SETTLED = 'managedSettled';

export interface Managed {
  readonly settings: ManagedSettings;
  readonly problems: readonly Problem[];
}

/** Lists whose items may come as the text of a file. */
const AS_TEXT: ReadonlySet<string> = new Set(['policies', 'profiles']);

type Part = { readonly whole?: z.ZodType; readonly item?: z.ZodType };

/** The site or policy that an item is about, as far as it can be read. */
function identity(item: unknown): string | undefined {
  if (item === null || typeof item !== 'object') return undefined;
  const { origin, id } = item as { origin?: unknown; id?: unknown };
  return typeof origin === 'string' ? origin : typeof id === 'string' ? id : undefined;
}

/** One of a list as delivered; with places if it came as text. */
interface Item {
  readonly raw: unknown;
  readonly placeOf?: (path: DocumentPath) => Place;
}

const at = (place: Place | undefined): string => (place ? `${place.line}:${place.column} ` : '');

const explain = (error: z.ZodError): string => z.prettifyError(error).replaceAll('✖ ', '');

class Reader {
  readonly problems: Problem[] = [];
  readonly #good: Record<string, unknown>;
  readonly #check: PolicyCheck;
  readonly #documented: readonly PolicyDocument[];

  constructor(good: Record<string, unknown>, check: PolicyCheck, documented: readonly PolicyDocument[]) {
    this.#good = good;
    this.#check = check;
    this.#documented = documented;
  }

  /** One part's value: as delivered, or the last good one where it is bad. */
  read(name: string, part: Part, raw: unknown): unknown {
    if (part.item === undefined) return this.#whole(name, part.whole ?? z.unknown(), raw);
    if (!Array.isArray(raw)) return this.#whole(name, z.array(z.unknown()), raw);
    const { item: schema } = part;
    const items = raw.map(
      (item, index): Item =>
        typeof item === 'string' ? this.#fromText(`${name}[${index}]`, item) : { raw: item },
    );
    const library = libraryOf(this.#documented, ...items.map((item) => item.raw));
    return this.#withLost(
      name,
      raw.length,
      items.flatMap((item, index) => this.#item(name, schema, item, index, library)),
    );
  }

  /** A policy or profile whose text can't even be parsed has no id: then every last good one that is missing stays. */
  #withLost(name: string, delivered: number, read: readonly unknown[]): unknown[] {
    const before = this.#good[name];
    if (!AS_TEXT.has(name) || read.length === delivered || !Array.isArray(before)) return [...read];
    const there = new Set(read.map(identity));
    return [...read, ...before.filter((item) => !there.has(identity(item)))];
  }

  #whole(name: string, schema: z.ZodType, raw: unknown): unknown {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    this.#report(name, explain(parsed.error));
    return this.#good[name];
  }

  #item(name: string, schema: z.ZodType, item: Item, index: number, library: Library): unknown[] {
    const { raw } = item;
    if (raw === undefined) return [];
    const parsed = schema.safeParse(raw);
    const message = parsed.success ? this.#policyProblem(name, item, library) : explain(parsed.error);
    if (parsed.success && message === undefined) return [parsed.data];
    this.#report(`${name}[${index}]`, message ?? '');
    const before = this.#good[name];
    const key = identity(raw);
    if (key === undefined || !Array.isArray(before)) return [];
    return before.filter((item) => identity(item) === key);
  }

  /** A policy comes as the text of its file; what is wrong with the text is told by line and column. */
  #fromText(subject: string, text: string): Item {
    const parsed = parseText(text, subject);
    if (parsed.ok) return { raw: parsed.value, placeOf: parsed.placeOf };
    const issues = parsed.issues.map(({ place, message }) => at(place) + message);
    this.#report(subject, issues.join('\n'));
    return { raw: undefined };
  }

  #policyProblem(name: string, { raw, placeOf }: Item, library: Library): string | undefined {
    if (name !== 'policies') return undefined;
    const checked = this.#check(raw, library);
    if (checked.ok) return undefined;
    return checked.issues
      .map(({ path, message }) => `${at(placeOf?.(path))}${toJsonPath(path)}: ${message}`)
      .join('\n');
  }

  #report(subject: string, message: string): void {
    this.problems.push({ code: 'managed', subject, message });
  }
}

/**
 * Checks what management delivers. Pure.
 * @param good the last good values
 * @param documented what its policies may extend, beside one another
 */
export function readManaged(
  raw: Items,
  good: Items,
  check: PolicyCheck,
  documented: readonly PolicyDocument[],
): Managed {
  const reader = new Reader({ ...good }, check, documented);
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(managedParts, name)) {
      reader.problems.push({ code: 'managed', subject: name, message: 'This version knows no such setting' });
      continue;
    }
    const read = reader.read(name, managedParts[name as keyof typeof managedParts], value);
    if (read !== undefined) settings[name] = read;
  }
  return { settings: settings as ManagedSettings, problems: reader.problems };
}

const asItems = (value: unknown): Items =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Items) : {};

/**
 * What management delivers now, and keeps its good values. Browsers can give nothing at first and the values a second
 * or two later; until {@link settleManaged} says that it is settled, the last good values stand in for nothing.
 */
export async function loadManaged(
  platform: Platform,
  check: PolicyCheck,
  documented: readonly PolicyDocument[],
): Promise<Managed> {
  const raw = await platform.managed.all();
  const good = readManaged(asItems((await platform.local.get(GOOD))[GOOD]), {}, check, documented).settings;
  const empty = Object.keys(raw).length === 0;
  if (empty && Object.keys(good).length > 0) {
    const settled = (await platform.session.get(SETTLED))[SETTLED] === true;
    if (!settled) return { settings: good, problems: [] };
  }
  const managed = readManaged(raw, { ...good }, check, documented);
  if (JSON.stringify(managed.settings) !== JSON.stringify(good)) {
    await platform.local.set({ [GOOD]: managed.settings });
  }
  return managed;
}

/** From now on, nothing delivered means that nothing is delivered. False if that was so already. */
export async function settleManaged(platform: Platform): Promise<boolean> {
  if ((await platform.session.get(SETTLED))[SETTLED] === true) return false;
  await platform.session.set({ [SETTLED]: true });
  return true;
}
