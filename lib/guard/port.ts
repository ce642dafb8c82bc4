import { own } from '../case/own.ts';
import { questionOf } from './bridge-question.ts';
import { createReplayer } from './replay.ts';
import {
  type DetectorPort,
  type Gesture,
  type GuardPort,
  type Judge,
  PORT,
  type Question,
  type Waiting,
} from './types.ts';

type Item = Gesture | Question;

/** Lets go what was held, as it is. */
export const pass = (port: GuardPort, item: Item): void => {
  if ('path' in item) port.replay(item);
  else port.answer(item.id, true);
};

/**
 * The judge as the detector asks it. If it fails, what it was asked about passes; the detector reports what it threw.
 * @param held the numbers of questions that wait for an answer
 * @param unchecked told what passed that way
 */
function judging(
  judge: Judge,
  keep: (gesture: Gesture, event: Event) => void,
  held: Set<number>,
  unchecked: (item: Item) => void,
): DetectorPort['judge'] {
  const guarded = (item: Item, judged: () => boolean): boolean => {
    try {
      return judged();
    } catch (error) {
      unchecked(item);
      throw error;
    }
  };
  return {
    gesture: (gesture, event) =>
      guarded(gesture, () => {
        const holds = judge.gesture(gesture);
        if (holds) keep(gesture, event);
        return holds;
      }),
    ask(ask, target) {
      if (ask.kind === 'lapsed') {
        if (held.delete(ask.id)) judge.lapsed?.(ask.id);
        return false;
      }
      const question = questionOf(ask, target);
      if (!question) return false;
      return guarded(question, () => {
        if (!('body' in question)) return judge.concerns(question);
        const holds = judge.question(question);
        if (holds) held.add(question.id);
        return holds;
      });
    },
  };
}

/** The overlay's hold on the detector of its frame. */
function portTo(detector: DetectorPort): GuardPort {
  const { bridged, redo, tell } = detector;
  const { keep, replay } = createReplayer(redo, (...what) => port.isRefused?.(...what) ?? false);
  /** Questions that are held for the judge's answer. */
  const held = new Set<number>();
  let current: Judge | null = null;

  const itemOf = (waiting: Waiting): Item | null => {
    if (waiting.ask) return questionOf(waiting.ask, waiting.target);
    keep(waiting.gesture, waiting.event);
    return waiting.gesture;
  };

  const port: GuardPort = {
    bridged,
    replay,
    answer(id, go) {
      if (held.delete(id)) tell(id, go);
    },
    onUnchecked: null,
    isRefused: null,
    get judge() {
      return current;
    },
    set judge(judge) {
      current = judge;
      detector.judge = judge && judging(judge, keep, held, (item) => port.onUnchecked?.(item));
    },
    get onPage() {
      return detector.onPage;
    },
    set onPage(onPage) {
      detector.onPage = onPage;
    },
    takeWaiting: () =>
      detector.takeWaiting().flatMap((waiting) => {
        const item = itemOf(waiting);
        if (!item) {
          if (waiting.ask) tell(waiting.ask.id, true);
          return [];
        }
        if ('id' in item) held.add(item.id);
        return item;
      }),
    reset: (values) =>
      void tell(
        0,
        false,
        values.map(([path, value]) => [path.split('.'), value]),
      ),
  };
  detector.onUnchecked = (what) => {
    const item = itemOf(what);
    if (item) port.onUnchecked?.(item);
  };
  return port;
}

/**
 * Takes up the detector of this frame.
 * @param version of the extension; another version's detector is left alone
 * @returns null if there is none, or an overlay has it already
 */
export function takePort(version: string): GuardPort | null {
  const world = globalThis as { [PORT]?: DetectorPort };
  const detector = own(world, PORT);
  return detector?.version() === version && !detector.onUnchecked ? portTo(detector) : null;
}
