import type { Import } from './imports.ts';

/** What each layer may import besides itself. `lib/cli` and `entrypoints` wire everything. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'lib/case': [],
  'lib/policy': ['lib/case'],
  'lib/policies': ['lib/policy', 'lib/case'],
  'lib/i18n': ['lib/case', 'locales'],
  'lib/hosts': ['lib/case'],
  'lib/recorder': ['lib/hosts', 'lib/case'],
  'lib/guard': ['lib/case', 'lib/hosts'],
  'lib/audit': ['lib/policy', 'lib/case'],
  'lib/reference': ['lib/policy', 'lib/case', 'lib/i18n'],
  'lib/platform': [],
  'lib/store': ['lib/platform', 'lib/policy', 'lib/case'],
  'lib/distribution': ['lib/store', 'lib/platform', 'lib/policy', 'lib/hosts', 'lib/case'],
  components: ['lib/case', 'lib/policy', 'lib/i18n', 'lib/reference', 'lib/recorder'],
};
const WIRING = ['entrypoints', 'lib/cli'];
export const LAYERS: readonly string[] = [...Object.keys(MAY), ...WIRING];

/** Modules that read the disk, for the command line, the build and tests. Nothing that runs in a browser imports them. */
const NODE_ONLY: readonly string[] = [
  'lib/i18n/browser-files.ts',
  'lib/policies/examples.ts',
  'lib/policies/load.ts',
];

/** What tests and pictures of a layer share. It may import anything, and the product may not import it. */
const SUPPORT = /\/(?:testing|fake)\.tsx?$|\/gallery\/|^lib\/hosts\/[^/]+\/samples\//;

/** Packages that one layer alone may import. */
const PACKAGES: readonly { package: RegExp; only: readonly string[]; instead: string }[] = [
  {
    package: /^webextension-polyfill$/,
    only: ['lib/platform'],
    instead: 'take a Platform as an argument (lib/platform/types.ts)',
  },
  {
    package: /^wxt(?:\/|$)/,
    only: ['entrypoints'],
    instead: 'leave WXT to entrypoints/, which only wire',
  },
  {
    package: /^(?:preact|@preact\/signals)(?:\/|$)/,
    only: ['components', 'entrypoints'],
    instead: 'draw in components/',
  },
  {
    package: /^node:/,
    only: ['lib/cli'],
    instead: 'read files in lib/cli, and pass what was read (or name the module in NODE_ONLY)',
  },
];

/** The layer of a file, for example `lib/policy`; `undefined` for what belongs to none. */
export function layerOf(file: string): string | undefined {
  const [top = '', second = ''] = file.split('/');
  if (top === 'lib') return `lib/${second}`;
  return ['components', 'entrypoints', 'locales'].includes(top) ? top : undefined;
}

const isRelative = (to: string) => layerOf(to) !== undefined || to.startsWith('test/');

function fileComplaint({ from, to }: Import, layer: string): string | undefined {
  const target = layerOf(to);
  if (target === undefined) {
    return `${from} imports ${to}, which is not part of the product: move what it needs into lib/.`;
  }
  if (NODE_ONLY.includes(to) && layer !== 'lib/cli' && !NODE_ONLY.includes(from)) {
    return `${from} imports ${to}, which reads the disk: a browser can't. Take what it reads as an argument.`;
  }
  if (target === layer || WIRING.includes(layer)) {
    const wired = WIRING.includes(target) && target !== layer;
    return wired ? `${from} imports ${to}: nothing imports ${target}, which only wires.` : undefined;
  }
  const may = MAY[layer];
  if (!may) return `${layer} is no layer: add it to test/structure/layers.ts and to CONTRIBUTING.md.`;
  if (may.includes(target)) return undefined;
  const allowed = may.length > 0 ? may.join(', ') : 'nothing';
  return (
    `${from} imports ${to}: ${layer} may import ${allowed}. ` +
    `Pass what it needs as an argument, or move the shared part down to a layer both may import.`
  );
}

function packageComplaint({ from, to }: Import, layer: string): string | undefined {
  const rule = PACKAGES.find((candidate) => candidate.package.test(to));
  if (!rule || rule.only.includes(layer)) return undefined;
  if (to.startsWith('node:') && NODE_ONLY.includes(from)) return undefined;
  return `${from} imports ${to}: only ${rule.only.join(' and ')} may; ${rule.instead}.`;
}

/** What is wrong with an import, and what to do; `undefined` if it keeps to the layers. */
export function layerComplaint(found: Import): string | undefined {
  const layer = layerOf(found.from);
  if (layer === undefined || SUPPORT.test(found.from)) return undefined;
  if (SUPPORT.test(found.to)) return `${found.from} imports ${found.to}, which is for tests alone.`;
  return isRelative(found.to) || found.to.startsWith('..')
    ? fileComplaint(found, layer)
    : packageComplaint(found, layer);
}

/** What loads in host pages and must stay small: reached from these, none of {@link HEAVY} may be. */
export const PAGE_ENTRIES =
  /^entrypoints\/(?:detector|drift|frames|interceptor|overlay|parts|recorder|witness)\b/;
export const HEAVY = /^(?:zod|webextension-polyfill|yaml|jsonc-parser)(?:\/|$)/;

/**
 * The way from an entry to a package that must not be reached; `undefined` if there is none.
 * Type-only imports cost nothing in a page and are not in `graph`.
 */
export function heavyPath(entry: string, graph: ReadonlyMap<string, readonly string[]>) {
  const queue = [[entry]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    const last = path.at(-1) ?? '';
    if (HEAVY.test(last)) return path;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of graph.get(last) ?? []) queue.push([...path, next]);
  }
  return undefined;
}
