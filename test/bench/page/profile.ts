import type { Browser } from './browser.ts';

/** Loads that are laid over one another. */
const LOADS = 15;
const SETTLE_MS = 1200;
const SHOWN = 40;
/** Microseconds between looks at the stack. */
const INTERVAL_US = 100;

interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Spent {
  self: number;
  total: number;
}

type Nodes = ReadonlyMap<number, CpuProfile['nodes'][number]>;

const nameOf = ({ functionName, url, lineNumber }: CallFrame): string => {
  const file = url ? `${url.split('/').pop()?.split('?')[0] || 'page'}:${lineNumber + 1}` : '';
  return `${functionName || '(anonymous)'} ${file}`.trim();
};

function parentsOf(nodes: Nodes): Map<number, number> {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes.values()) for (const child of children) parents.set(child, id);
  return parents;
}

/** Adds a profile's milliseconds to what each function spent itself, and with all that it called. */
function add(spent: Map<string, Spent>, { nodes: list, samples, timeDeltas }: CpuProfile): void {
  const nodes: Nodes = new Map(list.map((node) => [node.id, node]));
  const parents = parentsOf(nodes);
  samples.forEach((leaf, at) => {
    const ms = (timeDeltas[at] ?? 0) / 1000;
    const seen = new Set<string>();
    for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
      const node = nodes.get(id);
      if (!node) break;
      const name = nameOf(node.callFrame);
      const entry = spent.get(name) ?? { self: 0, total: 0 };
      if (id === leaf) entry.self += ms;
      if (!seen.has(name)) entry.total += ms;
      seen.add(name);
      spent.set(name, entry);
    }
  });
}

async function loadOnce(browser: Browser, url: string, spent: Map<string, Spent>): Promise<void> {
  const tab = await browser.tab(new URL('/plain', url).href);
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await tab.send('Profiler.start');
  await tab.open(url);
  await new Promise((done) => setTimeout(done, SETTLE_MS));
  const { profile } = await tab.send<{ profile: CpuProfile }>('Profiler.stop');
  add(spent, profile);
  await tab.close();
}

const IDLE = new Set(['(root)', '(idle)', '(program)']);

/** Where script time of a case page goes, by function: milliseconds of the clock per load. */
export async function profile(browser: Browser, url: string): Promise<string> {
  const spent = new Map<string, Spent>();
  for (let turn = 0; turn < LOADS; turn += 1) await loadOnce(browser, `${url}?profile-${turn}`, spent);
  const lines = [...spent].filter(([name]) => !IDLE.has(name));
  const top = (by: keyof Spent) =>
    lines
      .sort(([, a], [, b]) => b[by] - a[by])
      .slice(0, SHOWN)
      .map(([name, { self, total }]) =>
        [(self / LOADS).toFixed(2).padStart(8), (total / LOADS).toFixed(2).padStart(8), ` ${name}`].join(''),
      );
  const head = '    self   total  function';
  return [
    `\nms per load, ${LOADS} loads, by own time`,
    head,
    ...top('self'),
    '\nby total time',
    head,
    ...top('total'),
  ].join('\n');
}
