import { inLanguage, type PolicyIndex } from '../../../policy/policyIndex.ts';

/** Parameters that name a field. */
const FIELDS = ['field', 'entry', 'topic'];

/** A finding's parameters, and the names that people know its ids by. */
export class Told {
  readonly #params: Readonly<Record<string, string | number>>;
  readonly #index: PolicyIndex;

  constructor(params: Readonly<Record<string, string | number>>, index: PolicyIndex) {
    this.#params = params;
    this.#index = index;
  }

  /** A parameter as it is. */
  get(name: string): string {
    return String(this.#params[name] ?? '');
  }

  /** A parameter that is an id, by its label: an action or a field by the parameter's name, else a status. */
  label(name: string): string {
    const id = this.get(name);
    const { status, action, field } = this.#index;
    const find = name === 'action' ? action : FIELDS.includes(name) ? field : status;
    return `"${inLanguage(find(id)?.labels ?? { en: id }, 'en')}"`;
  }

  /** A rule and where its document says so. */
  rule(name: string): string {
    const id = this.get(name);
    const section = this.#index.rule(id)?.source.section.trim();
    return section ? `${id} (${section})` : id;
  }

  /** Each reading with the alternative in force and who chose it. */
  readings(): string {
    return this.get('readings')
      .split(', ')
      .filter(Boolean)
      .map((id) => {
        const { chosen, default: usual } = this.#index.reading(id) ?? {};
        if (chosen) return `${id}, read as "${chosen.alternative}" by ${chosen.by}`;
        return usual === undefined ? id : `${id}, read as "${usual}" by default`;
      })
      .join('; ');
  }
}

/** What is said of one lint: its page in the reference, and a sentence for each kind of finding. */
export interface Words {
  readonly title: string;
  /** Why it matters and what it looks at. */
  readonly about: string;
  readonly mend: string;
  /** By kind; `''` where there is only one. Each says what is wrong and what to do. */
  readonly say: Readonly<Record<string, (told: Told) => string>>;
}
