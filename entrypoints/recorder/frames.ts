import { shadowRootOf } from '../../lib/hosts/query.ts';
import { outermostDocument } from '../overlay/mount.ts';

/** A frame of our own origin, by its places in the documents around it, from the outermost one inwards. */
export interface Place {
  readonly path: readonly number[];
  readonly element: HTMLIFrameElement;
}

type Frame = HTMLIFrameElement;

/** Every frame of a document, those in shadow roots included. */
function framesIn(root: ParentNode): Frame[] {
  return [...root.querySelectorAll('*')].flatMap((element): Frame[] => {
    if (element.localName === 'iframe' || element.localName === 'frame') return [element as Frame];
    const shadow = element.localName.includes('-') ? shadowRootOf(element) : null;
    return shadow ? framesIn(shadow) : [];
  });
}

/** A frame's document, if it is of our origin. */
export function documentOf(frame: Frame): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The frames of our origin below a document, to any depth. */
export function placesIn(page: Document, path: readonly number[] = []): Place[] {
  return framesIn(page).flatMap((element, at): Place[] => {
    const inner = documentOf(element);
    const here = [...path, at];
    return inner ? [{ path: here, element }, ...placesIn(inner, here)] : [];
  });
}

/** Where a window is: no places for the outermost one that we can reach. */
export function placeOf(view: Window): readonly number[] {
  const page = outermostDocument();
  if (view.document === page) return [];
  return placesIn(page).find(({ element }) => element.contentWindow === view)?.path ?? [-1];
}

/** True if two ways down through the frames are one. */
export const samePlace = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** True if there is a frame of our origin at this place. */
export const isThere = (path: readonly number[]): boolean =>
  path.length === 0 || placesIn(outermostDocument()).some((place) => samePlace(place.path, path));

/** The least part of the window that a frame fills, to be taken for the one that holds the case. */
const MOST_OF_IT = 0.4;
/** Smaller frames, in pixels each way, hold no case. */
const LEAST = 120;

const sizeOf = ({ element }: Place): number => {
  const { width, height } = element.getBoundingClientRect();
  return width < LEAST || height < LEAST ? 0 : width * height;
};

/** The frames in which a case may be, the largest first. */
export const likelyPlaces = (): Place[] =>
  placesIn(outermostDocument())
    .filter((place) => sizeOf(place) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || b.path.length - a.path.length);

/** Where the case is most likely: in the frame that fills most of the window, or in no frame. */
export function guessPlace(): readonly number[] {
  const [largest] = likelyPlaces();
  const { innerWidth, innerHeight } = outermostDocument().defaultView ?? window;
  return largest && sizeOf(largest) > innerWidth * innerHeight * MOST_OF_IT ? largest.path : [];
}

/** What to call a frame. */
export const nameOf = ({ element }: Place): string =>
  element.title || documentOf(element)?.title || element.name || element.id;

/** Where this window begins within the outermost one. */
export function offset(): { x: number; y: number } {
  let [x, y] = [0, 0];
  const page = outermostDocument();
  for (let view: Window = window; view.document !== page; view = view.parent) {
    const frame = view.frameElement;
    if (!frame) break;
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
  }
  return { x, y };
}
