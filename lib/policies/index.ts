/// <reference types="vite/client" />
import type { PolicyDocument } from '../policy/types.ts';

const files = import.meta.glob<PolicyDocument>('./*/policy.json', { eager: true, import: 'default' });

/** The documented policies by id, as bundled: one folder each, nothing to register. In Node use `load.ts`. */
export const policies: ReadonlyMap<string, PolicyDocument> = new Map(
  Object.values(files).map((document) => [document.id, document]),
);
