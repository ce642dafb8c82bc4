/** What a storm changes 10,000 times, each in its own way; the case itself stands still, but for its end. */
export const STORMS = [
  'nodes elsewhere',
  'nodes in the case',
  'attributes elsewhere',
  'attributes of the case',
  'text elsewhere',
  'text in the case',
  'a shadow root elsewhere',
  'the case in shadow roots',
  'events of controls',
  'nodes elsewhere, at once',
] as const;
export type Storm = (typeof STORMS)[number];

export const MUTATIONS = 10_000;
const PER_FRAME = 100;

/** How a storm is made in the page: its mutations, by kind, and all in one task or a hundred a frame. */
export interface Weather {
  readonly storm: Storm;
  readonly mutations: number;
  readonly perFrame: number;
  /** The case's status while it lasts, in turn; the last one stays. */
  readonly statuses: readonly string[];
}

export const weatherOf = (storm: Storm, statuses: readonly string[]): Weather => ({
  storm,
  mutations: MUTATIONS,
  perFrame: storm.endsWith('at once') ? MUTATIONS : PER_FRAME,
  statuses,
});

/**
 * Runs in the page, where its text is all that arrives. The case is the first `[data-case]` of the document, or of the
 * shadow roots under `desk-app`.
 * @returns how long it lasted, in milliseconds
 */
export async function blow({ storm, mutations, perFrame, statuses }: Weather): Promise<number> {
  const rooted = (): Element | null => {
    let root: ParentNode | null | undefined = document;
    for (const name of ['desk-app', 'desk-record', 'desk-panel'])
      root = root?.querySelector(name)?.shadowRoot;
    return root?.querySelector('[data-case]') ?? null;
  };
  const item = (document.querySelector('[data-case]') ?? rooted()) as HTMLElement;
  const corner = document.createElement('div');
  const shade = document.createElement('div').attachShadow({ mode: 'open' });
  const words = document.createTextNode('');
  const control = document.createElement('input');
  corner.append(document.createElement('p'), words, control, shade.host);
  document.body.append(corner);
  const title = item.querySelector('[data-read=title]')?.firstChild as Text;
  const nodes = (parent: ParentNode & Node, i: number): void => {
    if (i % 2) parent.lastElementChild?.remove();
    else parent.append(document.createElement('i'));
  };
  const status = (i: number): void => item.setAttribute('data-status', statuses[i % statuses.length] ?? '');
  const acts: Readonly<Record<string, (i: number) => void>> = {
    'nodes elsewhere': (i) => nodes(corner, i),
    'nodes in the case': (i) => nodes(item, i),
    'attributes elsewhere': (i) => corner.setAttribute('class', `c${i}`),
    'attributes of the case': status,
    'text elsewhere': (i) => {
      words.data = String(i);
    },
    'text in the case': (i) => {
      title.data = `Example ${i}`;
    },
    'a shadow root elsewhere': (i) => nodes(shade, i),
    'the case in shadow roots': (i) => (i % 2 ? nodes(item, i >> 1) : status(i >> 1)),
    'events of controls': () => control.dispatchEvent(new Event('input', { bubbles: true })),
  };
  const act = acts[storm.replace(', at once', '')];
  const begun = performance.now();
  for (let done = 0; done < mutations; ) {
    await new Promise(requestAnimationFrame);
    for (let i = 0; i < perFrame; i += 1, done += 1) act?.(done);
  }
  const lasted = performance.now() - begun;
  status(statuses.length - 1);
  corner.remove();
  return lasted;
}
