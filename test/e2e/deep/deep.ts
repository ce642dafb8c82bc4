import { AtDoor, AUSTRALIA, type Scene } from '../desk/desk.ts';

/** A browser with the guarded desk, into whose pages a test can reach. */
export interface DeepScene extends Scene {
  /** Runs in the page's own world, and gives what it gives. Its text, and its JSON arguments, are all that arrive. */
  run<A extends readonly unknown[], T>(play: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Runs in every document of the test's page before its own scripts. */
  first(play: () => void): Promise<unknown>;
}

/** What is expected, by name. */
export type DeepScenarios = Readonly<Record<string, (scene: DeepScene) => Promise<void>>>;

/** Open, without notes: resolving it is held. */
export const KEY = 'CA-3002';

/** Longer than the rest between two readings, in milliseconds: what comes after it must be noticed by itself. */
export const AFTER_REST = 600;

/** Resolves once the page, but for its shadow roots, has stood still for that long. */
export const standsStill = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, ms);
    };
    const observer = new MutationObserver(again);
    observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    again();
  });

/** Opens the case at a door, and waits until the panel shows it and the page stands still. */
export async function openCase(scene: DeepScene, door: string, key = KEY): Promise<AtDoor> {
  const at = new AtDoor(scene, AUSTRALIA, key);
  await at.open(door, 'Open');
  await scene.run(standsStill, AFTER_REST);
  return at;
}
