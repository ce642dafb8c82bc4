import { ACTORS, type Actor } from '../../lib/case/types.ts';
import { HttpError } from './http.ts';
import type { CaseSet, CommitInput, FileNote } from './model.ts';

const asActor = (value: unknown): Actor => ACTORS.find((actor) => actor === value) ?? 'agent';

function text(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new HttpError(400, `"${name}" must be text.`);
}

type Optional = Partial<Record<'status' | 'subStatus' | 'action' | 'comment', string>>;

function given(read: (name: string) => string | undefined): Optional {
  const found: Optional = {};
  for (const name of ['status', 'subStatus', 'action', 'comment'] as const) {
    const value = read(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function fieldsOf(set: CaseSet, read: (name: string) => string | undefined): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { id } of set.fields) {
    const value = id === 'comment' ? undefined : read(id);
    if (value !== undefined) fields[id] = value;
  }
  return fields;
}

/** A commit from a JSON body `{door?, actor?, status?, subStatus?, comment?, fields?}`. @throws HttpError 400 */
export function fromJson(set: CaseSet, body: Record<string, unknown>): CommitInput {
  const fields = typeof body.fields === 'object' && body.fields !== null ? body.fields : {};
  const { action: _ignored, ...rest } = given((name) => text(body[name], name));
  return {
    ...rest,
    door: text(body.door, 'door') ?? '',
    actor: asActor(body.actor),
    fields: fieldsOf(set, (id) => text((fields as Record<string, unknown>)[id], id)),
  };
}

/** A commit from a form. Of several values with one name the last wins (a check box after its hidden "No"). */
export function fromForm(set: CaseSet, form: FormData): CommitInput {
  const last = (name: string) => {
    const value = form.getAll(name).at(-1);
    return typeof value === 'string' ? value : undefined;
  };
  const files: FileNote[] = [];
  for (const value of form.values()) {
    if (typeof value !== 'string' && value.name !== '') files.push({ name: value.name, size: value.size });
  }
  const { action: _ignored, ...rest } = given(last);
  return {
    ...rest,
    door: last('door') ?? '',
    actor: asActor(last('actor')),
    fields: fieldsOf(set, last),
    files,
  };
}

/** What an action button does to a case. Who may press it is no concern of the desk. @throws HttpError 404 */
export function fromAction(set: CaseSet, id: string, status: string, input: CommitInput): CommitInput {
  const action = set.actions.find((one) => one.id === id && !one.opens);
  if (!action) throw new HttpError(404, `This queue has no action "${id}".`);
  const { status: _shown, subStatus: _sub, ...rest } = input;
  const to = action.to?.(status);
  return {
    ...rest,
    actor: action.actor === 'customer' ? 'customer' : input.actor,
    action: action.label,
    ...(to === undefined ? {} : { status: to, subStatus: action.subStatus ?? '' }),
  };
}
