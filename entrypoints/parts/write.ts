import { ruleView } from '../../components/panel/rule-view.ts';
import type { Write } from '../../lib/guard/decide.ts';
import { writeByApi } from '../../lib/hosts/api.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import { writeField } from '../../lib/hosts/write.ts';
import type { Bound } from '../overlay/bound.ts';
import type { SiteData } from '../overlay/data.ts';
import { viewsOf } from '../overlay/model.ts';
import type { Session } from '../overlay/session.ts';

const WRITE_MS = 10_000;

/** A field as the team calls it: the agent is told which could not be filled in. */
const nameOf = (id: string, snapshot: Snapshot, bound: Bound | null, data: SiteData): string =>
  bound ? viewsOf(data, bound, snapshot, ruleView).field(id).label : id;

/** Writes into the page where it has the control, else by the host's own API in one request. */
export const writeTo =
  ({ sources, boundOf }: Session, data: SiteData): Write =>
  async (attempt, values) => {
    const { page, scope, captures } = attempt.snapshot;
    const byApi: (readonly [readonly string[], string])[] = [];
    for (const [id, value] of Object.entries(values)) {
      const field = page.fields[id];
      const text = String(value ?? '');
      if (field?.write && writeField(scope, field.write, text)) continue;
      if (!field?.api?.write) throw new Error(nameOf(id, attempt.snapshot, boundOf(attempt.snapshot), data));
      byApi.push([field.api.write, text]);
    }
    const { api = data.profile.api } = page;
    if (byApi.length === 0 || !api) return;
    await writeByApi(api, captures, byApi, AbortSignal.timeout(WRITE_MS));
    // What was read before counts for nothing now.
    await sources.fetch(attempt.snapshot, -1);
  };
