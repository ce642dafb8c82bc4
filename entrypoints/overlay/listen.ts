/**
 * Listens to what happens, on its way down and without keeping it up.
 * @param types with spaces between
 * @returns ends that
 */
export function listen<E extends Event>(
  target: EventTarget,
  types: string,
  heard: (event: E) => void,
): () => void {
  const over = new AbortController();
  for (const type of types.split(' ')) {
    const options = { capture: true, passive: true, signal: over.signal };
    target.addEventListener(type, heard as EventListener, options);
  }
  return () => over.abort();
}
