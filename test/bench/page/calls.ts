interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
}

/** As the browser's profiler gives it: a tree of calls, and which leaf was seen when; times in microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Milliseconds in a function itself, and with all that it called. */
export interface Spent {
  self: number;
  total: number;
}

type Call = CpuProfile['nodes'][number];

/** Not a function. */
const NOBODY = new Set(['(root)', '(idle)', '(program)']);

function ownName({ functionName, url, lineNumber }: CallFrame): string {
  const file = url && ` ${url.split('/').pop()?.split('?')[0] || 'page'}:${lineNumber + 1}`;
  return `${functionName || '(anonymous)'}${file}`;
}

/** A call's name; a built-in's tells nothing without its caller's. */
function nameOf(call: Call, caller: Call | undefined): string {
  const own = ownName(call.callFrame);
  return call.callFrame.url || !caller || NOBODY.has(own) ? own : `${own} < ${ownName(caller.callFrame)}`;
}

/** Adds a profile to what was spent by function. */
export function callsOf({ nodes, samples, timeDeltas }: CpuProfile, spent: Map<string, Spent>): void {
  const calls = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  samples.forEach((leaf, at) => {
    const ms = (timeDeltas[at] ?? 0) / 1000;
    const seen = new Set<string>();
    for (let call = calls.get(leaf); call; call = callers.get(call.id)) {
      const name = nameOf(call, callers.get(call.id));
      if (NOBODY.has(name)) continue;
      const entry = spent.get(name) ?? { self: 0, total: 0 };
      if (call.id === leaf) entry.self += ms;
      // A function that calls itself has spent the time once.
      if (!seen.has(name)) entry.total += ms;
      seen.add(name);
      spent.set(name, entry);
    }
  });
}
