/** How a photo lies in its frame: moved, brought closer, turned. Pure; lengths in CSS px, from the middle of the frame. */

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PhotoView {
  /** The middle of the photo, from the middle of the frame. */
  readonly x: number;
  readonly y: number;
  /** CSS px for each px of the photo. */
  readonly scale: number;
  /** Quarter turns to the right: 0 to 3. */
  readonly turns: number;
}

/** One step closer, and one key press of moving. */
export const STEP = { zoom: 1.25, move: 80 } as const;
/** Most px on the screen for one of the photo. */
const CLOSEST = 8;

/** The whole photo, as large as the frame allows; a small one is blown up to twice its size at most. */
export function wholePhoto(photo: PhotoSize, frame: PhotoSize, turns: number): PhotoView {
  const { width, height } = turned(photo, turns);
  return { x: 0, y: 0, scale: Math.min(frame.width / width, frame.height / height, 2), turns };
}

/** Closer by `factor`; what lies at `at` stays where it is. */
export function zoomedPhoto(view: PhotoView, factor: number, photo: PhotoSize, frame: PhotoSize, at: Point = { x: 0, y: 0 }): PhotoView {
  const least = Math.min(wholePhoto(photo, frame, view.turns).scale, 1);
  const scale = Math.min(CLOSEST, Math.max(least, view.scale * factor));
  const by = scale / view.scale;
  return kept({ ...view, scale, x: at.x + (view.x - at.x) * by, y: at.y + (view.y - at.y) * by }, photo);
}

export const movedPhoto = (view: PhotoView, by: Point, photo: PhotoSize): PhotoView =>
  kept({ ...view, x: view.x + by.x, y: view.y + by.y }, photo);

/** A quarter turn round the middle of the frame. */
export function turnedBy(view: PhotoView, quarter: 1 | -1, photo: PhotoSize): PhotoView {
  const turns = (view.turns + quarter + 4) % 4;
  return kept({ ...view, turns, x: -quarter * view.y + 0, y: quarter * view.x + 0 }, photo);
}

/** Some of the photo always lies in the middle: it can't get lost. */
function kept(view: PhotoView, photo: PhotoSize): PhotoView {
  const { width, height } = turned(photo, view.turns);
  const within = (at: number, length: number): number => Math.max(-length / 2, Math.min(length / 2, at));
  return { ...view, x: within(view.x, width * view.scale), y: within(view.y, height * view.scale) };
}

const turned = ({ width, height }: PhotoSize, turns: number): PhotoSize =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width };

/** The same as CSS, for a picture whose middle stands in the middle of the frame. */
export const transformOf = ({ x, y, scale, turns }: PhotoView): string =>
  `translate(-50%, -50%) translate(${x}px, ${y}px) rotate(${turns * 90}deg) scale(${scale})`;
