import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { managedParts } from './managed-schema.ts';
import { managedSchema } from './schema.ts';

const FILE = 'public/managed_schema.json';

interface Node {
  readonly type?: string;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly additionalProperties?: Node;
}

const children = (node: Node): Node[] => [
  ...Object.values(node.properties ?? {}),
  ...(node.items ? [node.items] : []),
  ...(node.additionalProperties ? [node.additionalProperties] : []),
];
const all = (node: Node): Node[] => [node, ...children(node).flatMap(all)];

describe('the schema for Chrome', () => {
  it('is the one in the package', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8')), `run: npm run managed-schema`).toEqual(managedSchema());
  });

  it('names each part that is read, and no other', () => {
    expect(Object.keys(managedSchema().properties).sort()).toEqual(Object.keys(managedParts).sort());
  });

  it('keeps to the dialect: a type everywhere, nothing else that decides', () => {
    const allowed = ['type', 'description', 'properties', 'items', 'additionalProperties'];
    for (const node of all(managedSchema() as Node)) {
      expect(['object', 'array', 'string', 'boolean']).toContain(node.type);
      expect(Object.keys(node).filter((key) => !allowed.includes(key))).toEqual([]);
    }
  });

  it('lets each setting of a site and a binding through', () => {
    const { sites } = managedSchema().properties as unknown as { sites: { items: Node } };
    expect(Object.keys(sites.items.properties ?? {}).sort()).toEqual(
      Object.keys(managedParts.sites.item.shape).sort(),
    );
    const binding = sites.items.properties?.bindings?.items?.properties ?? {};
    expect(Object.keys(binding).sort()).toEqual(
      Object.keys(managedParts.sites.item.shape.bindings.element.shape).sort(),
    );
  });
});
