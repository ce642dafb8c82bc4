import type { ImportIssue } from '../../components/options/model.ts';
import { toJsonPath } from '../../lib/distribution/documents.ts';
import { type Plan, planImport } from '../../lib/distribution/file.ts';
import { type FileIssue, MAX_BYTES, tooLarge } from '../../lib/distribution/parse.ts';
import { inForce } from '../background/in-force.ts';
import type { Parts, State } from './state.ts';

const issueView = ({ file, path, place, message }: FileIssue): ImportIssue => ({
  file,
  message,
  ...(path === undefined ? {} : { path: toJsonPath(path) }),
  ...(place === undefined ? {} : { line: place.line, column: place.column }),
});

const UNREADABLE = 'It can’t be read: it was changed, moved or taken away, or is a folder. Choose it again';

/** Checking and applying one file at a time. */
export function imports(state: State, parts: Parts) {
  const { store } = parts;
  let plan: Extract<Plan, { ok: true }> | undefined;
  let latest: File | undefined;

  const check = async (bytes: Uint8Array, name: string): Promise<Plan> => {
    const now = await inForce(parts.platform, store, parts);
    const { settings, library } = await store.everything.load();
    return planImport(bytes, name, {
      documented: new Map(parts.documented.map((document) => [document.id, document])),
      // The team's policies count as known, so that a site of one's own may use them.
      managed: [...now.policies.values()]
        .filter((entry) => entry.origin === 'managed')
        .map((entry) => entry.document),
      settings,
      library,
      profiles: new Set(now.profiles.keys()),
      shippedProfiles: new Set(parts.profiles.keys()),
      check: parts.check,
      now: new Date().toISOString(),
    });
  };

  const refuse = (file: string, issues: readonly FileIssue[]) => {
    plan = undefined;
    state.importing.value = { stage: 'refused', file, issues: issues.map(issueView) };
  };

  return {
    async read(file: File): Promise<void> {
      latest = file;
      // One that is too large is not even read.
      if (file.size > MAX_BYTES) return refuse(file.name, [tooLarge(file.name)]);
      const bytes = await file.arrayBuffer().catch(() => undefined);
      if (!bytes && latest === file) return refuse(file.name, [{ file: file.name, message: UNREADABLE }]);
      if (!bytes) return;
      const made = await check(new Uint8Array(bytes), file.name);
      const { differencesOf } = await import('./differences.ts');
      // Another one may have been chosen meanwhile.
      if (latest !== file) return;
      if (!made.ok) return refuse(file.name, made.issues);
      const differences = differencesOf(made.compared, parts.t);
      plan = made;
      state.importing.value = { stage: 'planned', file: file.name, changes: made.changes, differences };
    },
    async apply(): Promise<void> {
      const view = state.importing.value;
      if (!plan || view.stage !== 'planned') return;
      await store.everything.replace(plan.apply, view.file);
      plan = undefined;
      state.importing.value = { stage: 'done', file: view.file };
    },
    drop(): void {
      plan = undefined;
      state.importing.value = { stage: 'none' };
    },
  };
}
