import { fold } from '../../lib/case/index.ts';
import type { FoundStep, News } from '../../lib/case/messages.ts';
import type { Snapshot } from '../../lib/hosts/snapshot.ts';
import { tell } from '../overlay/data.ts';
import type { Notices } from '../overlay/notices.ts';
import type { Session } from '../overlay/session.ts';
import { historyOf } from './past.ts';
import { oneStep, type Step, toldSteps } from './steps.ts';

/** A status must stay this long to be news: pages show what they hope for, and take it back. Milliseconds. */
const SETTLE_MS = 2000;
/** How long the host may take to tell its history. */
const HISTORY_MS = 5000;
/** What the host's API told is new enough for this long. */
const FRESH_MS = 2000;
/** News can be out of date when they are noted, and the news of that again; a page that goes on so is left alone. */
const ROUNDS = 3;

interface Told {
  readonly session: Session;
  readonly notices: Notices;
  readonly news: News;
}

let next: Told | null = null;
let isBusy = false;

/** Takes news one after the other; of what comes meanwhile, the latest counts. */
export async function takeNews(session: Session, notices: Notices, news: News): Promise<void> {
  next = { session, notices, news };
  if (isBusy) return;
  isBusy = true;
  try {
    while (next) {
      const told: Told = next;
      next = null;
      await note(told);
    }
  } finally {
    isBusy = false;
  }
}

async function note({ session, notices, news }: Told): Promise<void> {
  let now: News | undefined = news;
  for (let round = 0; now && round < ROUNDS; round++) {
    await looked();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const steps: readonly Step[] = await judge(session, now);
    if (steps.length === 0) return;
    const { key, from, to } = now;
    const answer = await tell({ type: 'found', news: { key, from, to }, steps: steps.map(kept) });
    if (answer?.noted) say(notices, now, steps);
    now = answer?.news;
  }
}

/** Somebody looks at the page: a line in a tab that lies behind would be read by nobody, and noted all the same. */
async function looked(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}

/** The page as it is now, if it still shows the case in that status. */
function shown({ snapshot }: Session, { key, to }: News): Snapshot | null {
  const of = snapshot.peek();
  return of?.key === key && fold(of.state.status) === fold(to) ? of : null;
}

/** What the change was, as far as it can be known. Empty: it is no news any more, or may be an old page's. */
async function judge(session: Session, news: News): Promise<readonly Step[]> {
  const first = shown(session, news);
  if (!first) return [];
  await session.sources.fetch(first, FRESH_MS);
  const [of, bound] = [shown(session, news), session.bound.peek()];
  if (!of || !bound) return [];
  const told = await steps(session, of, news);
  if (!shown(session, news)) return [];
  if (told.length > 0) return told;
  if (news.doubtful && !isFresh(news.since)) return [];
  return [oneStep(of.state, news, bound.policy, new Date().toISOString())];
}

/** The steps that the host's history tells. */
async function steps(session: Session, of: Snapshot, news: News): Promise<Step[]> {
  const [profile, bound] = [of.page.history, session.bound.peek()];
  if (!profile || !bound) return [];
  try {
    const history = await historyOf(of, profile, session.sources.value(news.key), HISTORY_MS);
    return toldSteps(history, news, bound.policy);
  } catch {
    // Without a history the two statuses are all there is.
    return [];
  }
}

/** Was this page asked for after that time? One that came back from the browser's memory was not. */
function isFresh(since: string): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin > Date.parse(since) && entry?.type !== 'back_forward';
}

/** A step as it is noted: without who made it, and without what its findings say. */
const kept = ({ by: _by, at: _at, findings: _findings, ...step }: Step): FoundStep => step;

function say(notices: Notices, { from, to }: News, found: readonly Step[]): void {
  const last = found.at(-1);
  const findings = found.flatMap((step) => step.findings).filter(({ level }) => level !== 'info');
  const between = found.slice(1).map((step) => step.from);
  notices.add({
    key: 'changed',
    params: {
      from,
      to,
      way: found.length > 1 ? [from, ...between, to].join(' → ') : '',
      by: last?.by ?? '',
      at: last?.at ?? '',
      steps: last?.steps ?? '',
    },
    findings: findings.filter((one, index) => findings.findIndex((other) => isSame(one, other)) === index),
  });
}

type One = Step['findings'][number];

const isSame = (a: One, b: One): boolean => a.rule === b.rule && a.code === b.code && a.field === b.field;
