import type { Write } from '../../lib/guard/decide.ts';
import { writeByApi } from '../../lib/hosts/api.ts';
import { writeField } from '../../lib/hosts/write.ts';
import type { SiteData } from '../overlay/data.ts';
import type { Session } from '../overlay/session.ts';

const WRITE_MS = 10_000;

/** Writes into the page where it has the control, else by the host's own API in one request. */
export const writeTo =
  ({ sources }: Session, data: SiteData): Write =>
  async (attempt, values) => {
    const { page, scope, captures } = attempt.snapshot;
    const byApi: (readonly [readonly string[], string])[] = [];
    for (const [id, value] of Object.entries(values)) {
      const field = page.fields[id];
      const text = String(value ?? '');
      if (field?.write && writeField(scope, field.write, text)) continue;
      if (!field?.api?.write) throw new Error(id);
      byApi.push([field.api.write, text]);
    }
    const { api = data.profile.api } = page;
    if (byApi.length === 0 || !api) return;
    await writeByApi(api, captures, byApi, AbortSignal.timeout(WRITE_MS));
    // What was read before counts for nothing now.
    await sources.fetch(attempt.snapshot, -1);
  };
