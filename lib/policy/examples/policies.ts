import type { CompiledPolicy } from '../compile.ts';
import { choose, ready } from '../ready.ts';
import type { PolicyDocument } from '../types.ts';

type Chosen = Readonly<Record<string, string>>;

/** A document that is known to compile, ready to judge under any of its readings; made once for each choice. */
export class Policies {
  readonly document: PolicyDocument;
  readonly #made = new Map<string, CompiledPolicy>();

  constructor(document: PolicyDocument) {
    this.document = document;
  }

  /** @param chosen alternatives by reading id, over the document's own choice */
  with(chosen: Chosen = {}): CompiledPolicy {
    const key = JSON.stringify(chosen);
    const policy = this.#made.get(key) ?? ready(this.document, choose(this.document.readings, chosen));
    this.#made.set(key, policy);
    return policy;
  }
}
