import { RESERVED } from './codes.ts';
import type { DocumentPath, Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { didYouMean } from './suggest.ts';
import type { Clause, PolicyDocument, Readings, Rule, Selector } from './types.ts';
import type { Tests } from './vocabulary.ts';

type Known = Readonly<
  Record<'status' | 'action' | 'field' | 'fact' | 'rule' | 'document' | 'reading', Set<string>>
>;
type Path = DocumentPath;

/** Every id that a policy names must be there, and no id twice. For documents of the right shape. */
export function checkReferences(document: PolicyDocument): Issue[] {
  const check = new ReferenceCheck(document);
  check.lists();
  check.heads();
  document.rules.forEach((rule, i) => {
    check.rule(rule, ['rules', i]);
  });
  return check.issues;
}

class ReferenceCheck {
  readonly issues: Issue[] = [];
  readonly document: PolicyDocument;
  readonly known: Known;

  constructor(document: PolicyDocument) {
    this.document = document;
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((entry) => entry.id));
    this.known = {
      status: ids(document.statuses),
      action: ids(document.actions),
      field: ids([...document.fields, { id: 'subStatus' }]),
      fact: ids(document.facts),
      rule: ids(document.rules),
      document: ids(document.documents),
      reading: ids(document.readings),
    };
  }

  lists(): void {
    for (const list of [
      'statuses',
      'actions',
      'actors',
      'fields',
      'facts',
      'documents',
      'readings',
      'rules',
    ] as const) {
      const seen = new Set<string>();
      this.document[list].forEach(({ id }, i) => {
        if (seen.has(id)) this.#issue([list, i, 'id'], `"${id}" is there twice; rename one of them`);
        seen.add(id);
      });
    }
  }

  heads(): void {
    const { statuses, actions, actors, assumeActor, clocks, readings } = this.document;
    statuses.forEach((status, i) => {
      this.#one('rule', status.rule, ['statuses', i, 'rule']);
    });
    actions.forEach((action, i) => {
      this.#one('status', action.to, ['actions', i, 'to']);
    });
    actors.forEach((actor, i) => {
      this.#readings(actor.actsAs?.reading, ['actors', i, 'actsAs', 'reading']);
    });
    this.#responses();
    this.#readings(assumeActor?.reading, ['assumeActor', 'reading']);
    clocks?.forEach((clock, i) => {
      this.#readings(clock.reading, ['clocks', i, 'reading']);
    });
    readings.forEach((reading, i) => {
      this.#many('rule', reading.rules, ['readings', i, 'rules']);
    });
  }

  #responses(): void {
    const { id, responses = {} } = this.document;
    const reserved = RESERVED.map((one) => `${id}/${one}`);
    for (const key of Object.keys(responses)) {
      if (!reserved.includes(key)) this.#one('rule', key, ['responses', key]);
    }
  }

  rule(rule: Rule, path: Path): void {
    this.#one('document', rule.source.document, [...path, 'source', 'document']);
    this.#one('status', rule.begins?.status, [...path, 'begins', 'status']);
    rule.timers?.forEach((timer, i) => {
      const at = [...path, 'timers', i];
      this.#one('status', timer.in, [...at, 'in']);
      this.#one('status', timer.to, [...at, 'to']);
      const own = this.document.statuses.find((status) => status.id === timer.in)?.subStatuses ?? [];
      if (timer.subStatus !== undefined && !own.some((sub) => sub.id === timer.subStatus)) {
        this.#issue([...at, 'subStatus'], `"${timer.subStatus}" is no sub-status of "${timer.in}"`);
      }
    });
    rule.clauses?.forEach((clause, i) => {
      this.#clause(clause, [...path, 'clauses', i]);
    });
  }

  #clause(clause: Clause, path: Path): void {
    this.#selector('status', clause.from, [...path, 'from']);
    this.#selector('status', clause.to, [...path, 'to']);
    this.#selector('action', clause.actions, [...path, 'actions']);
    this.#readings(clause.reading, [...path, 'reading']);
    this.#conditions(clause.when, [...path, 'when']);
    this.#many('field', clause.verify, [...path, 'verify']);
    this.#many('field', clause.optional, [...path, 'optional']);
    clause.require?.forEach((one, i) => {
      this.#one('field', one.field, [...path, 'require', i, 'field']);
      if (one.must) this.#tests(one.must, [...path, 'require', i, 'must']);
      this.#conditions(one.when, [...path, 'require', i, 'when']);
    });
    clause.remark?.forEach((one, i) => {
      this.#one('field', one.field, [...path, 'remark', i, 'field']);
      this.#conditions(one.when, [...path, 'remark', i, 'when']);
    });
  }

  #conditions(conditions: Clause['when'], path: Path): void {
    conditions?.forEach((condition, i) => {
      if ('field' in condition) this.#one('field', condition.field, [...path, i, 'field']);
      if ('fact' in condition) this.#one('fact', condition.fact, [...path, i, 'fact']);
      if ('field' in condition || 'fact' in condition) this.#tests(condition, [...path, i]);
    });
  }

  #tests(tests: Tests, path: Path): void {
    for (const name of ['before', 'after'] as const) {
      const ref = tests[name];
      if (typeof ref === 'object') this.#one('field', ref.field, [...path, name, 'field']);
    }
  }

  #readings(readings: Readings | undefined, path: Path): void {
    for (const [id, asked] of Object.entries(readings ?? {})) {
      this.#one('reading', id, [...path, id]);
      const known = this.document.readings.find((reading) => reading.id === id)?.alternatives ?? [];
      for (const one of typeof asked === 'string' ? [asked] : asked) {
        if (known.length > 0 && !known.some((alternative) => alternative.id === one)) {
          this.#issue([...path, id], `reading ${id} has no alternative "${one}"`);
        }
      }
    }
  }

  #selector(kind: keyof Known, selector: Selector | undefined, path: Path): void {
    if (!selector) return;
    if ('not' in selector) this.#many(kind, selector.not, [...path, 'not']);
    else this.#many(kind, selector, path);
  }

  #many(kind: keyof Known, ids: readonly string[] | undefined, path: Path): void {
    ids?.forEach((id, i) => {
      this.#one(kind, id, [...path, i]);
    });
  }

  #one(kind: keyof Known, id: string | undefined, path: Path): void {
    if (id !== undefined && !this.known[kind].has(id)) {
      const help = didYouMean(id, this.known[kind]) || '; add it or correct the name';
      this.#issue(path, `no ${kind} "${id}" in this policy${help}`);
    }
  }

  #issue(path: Path, message: string): void {
    // Beyond what anybody reads, there is no use in looking for more help.
    if (this.issues.length <= LIMITS.issues) this.issues.push({ path, message });
  }
}
