import type { Ask } from './bridge.ts';
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

/** The overlay's hold on the detector of its frame. */
class Port implements GuardPort {
  readonly version: string;
  readonly bridged: () => boolean;
  onUnchecked: GuardPort['onUnchecked'] = null;
  readonly #detector: DetectorPort;
  readonly #replayer;
  /** Questions that are held for the judge's answer. */
  readonly #held = new Set<number>();
  #judge: Judge | null = null;

  constructor(detector: DetectorPort) {
    this.version = detector.version;
    this.bridged = detector.bridged;
    this.#detector = detector;
    this.#replayer = createReplayer(detector.redo);
    detector.onUnchecked = (what) => {
      const item = this.#itemOf(what);
      if (item) this.onUnchecked?.(item);
    };
  }

  get judge(): Judge | null {
    return this.#judge;
  }

  set judge(judge: Judge | null) {
    this.#judge = judge;
    this.#detector.judge = judge && {
      gesture: (gesture, event) => this.#judgeGesture(judge, gesture, event),
      ask: (ask, target) => this.#judgeAsk(judge, ask, target),
    };
  }

  get onPage(): GuardPort['onPage'] {
    return this.#detector.onPage;
  }

  set onPage(onPage: GuardPort['onPage']) {
    this.#detector.onPage = onPage;
  }

  takeWaiting(): readonly Item[] {
    const items: Item[] = [];
    for (const waiting of this.#detector.takeWaiting()) {
      const item = this.#itemOf(waiting);
      if (item) items.push(item);
      else if ('ask' in waiting) this.#detector.tell(waiting.ask.id, true);
    }
    for (const item of items) if ('id' in item) this.#held.add(item.id);
    return items;
  }

  replay(gesture: Gesture): 'done' | 'refused' | 'gone' {
    return this.#replayer.replay(gesture);
  }

  answer(id: number, go: boolean): void {
    if (this.#held.delete(id)) this.#detector.tell(id, go);
  }

  reset(values: Parameters<GuardPort['reset']>[0]): void {
    this.#detector.tell(
      0,
      false,
      values.map(([path, value]) => [path.split('.'), value]),
    );
  }

  destroy(): void {
    for (const id of this.#held) this.answer(id, false);
    this.#detector.destroy();
  }

  #itemOf(waiting: Waiting): Item | null {
    if ('ask' in waiting) return questionOf(waiting.ask, waiting.target);
    this.#replayer.keep(waiting.gesture, waiting.event);
    return waiting.gesture;
  }

  #judgeGesture(judge: Judge, gesture: Gesture, event: Event): boolean {
    return this.#guarded(gesture, () => {
      const holds = judge.gesture(gesture);
      if (holds) this.#replayer.keep(gesture, event);
      return holds;
    });
  }

  #judgeAsk(judge: Judge, ask: Ask, target: EventTarget | undefined): boolean {
    if (ask.kind === 'lapsed') {
      if (this.#held.delete(ask.id)) judge.lapsed?.(ask.id);
      return false;
    }
    const question = questionOf(ask, target);
    if (!question) return false;
    return this.#guarded(question, () => {
      if (!('body' in question)) return judge.concerns(question);
      const holds = judge.question(question);
      if (holds) this.#held.add(question.id);
      return holds;
    });
  }

  /** A judge that fails lets pass; the detector reports what it threw. */
  #guarded(item: Item, judged: () => boolean): boolean {
    try {
      return judged();
    } catch (error) {
      this.onUnchecked?.(item);
      throw error;
    }
  }
}

/**
 * Takes up the detector of this frame.
 * @param version of the extension; another version's detector is left alone
 * @returns null if there is none, or an overlay has it already
 */
export function takePort(version: string): GuardPort | null {
  const world = globalThis as { [PORT]?: DetectorPort };
  const detector = Object.hasOwn(world, PORT) ? world[PORT] : undefined;
  return detector?.version === version && !detector.onUnchecked ? new Port(detector) : null;
}
