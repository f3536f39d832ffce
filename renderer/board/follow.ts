/** Elements that lie over the picture and follow it as it is panned and zoomed, without React. */
import type { Viewport } from "./viewport.ts";

/** Calls `place` now and after each change of the view; gives the function that stops it. */
export type Follow = (place: (view: Viewport) => void) => () => void;

export function makeFollow(view: () => Viewport): { readonly follow: Follow; readonly tell: () => void } {
  const followers = new Set<(view: Viewport) => void>();
  return {
    follow(place) {
      followers.add(place);
      place(view());
      return () => followers.delete(place);
    },
    tell: () => followers.forEach((place) => place(view())),
  };
}
