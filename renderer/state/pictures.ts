/**
 * What shows the pictures of stones in this window. The bundled drawings and their words are loaded when they are first needed;
 * a picture of the group's own is decoded once, from its bytes in the workshop.
 */
import { useEffect } from "react";
import { create } from "zustand";
import { drawingNamed, type Art, type BundledDrawings, type Drawing, type PictureName } from "../../shared/pictures/drawing.ts";
import { pictureSearch, type PictureSearch, type PictureWords } from "../../shared/pictures/search.ts";

interface Bundled {
  readonly drawings: BundledDrawings;
  readonly search: PictureSearch;
}

const useBundledStore = create<{ readonly bundled: Bundled | null }>()(() => ({ bundled: null }));
let loading: Promise<void> | null = null;

async function load(): Promise<void> {
  const [drawings, words] = await Promise.all([
    import("../../resources/pictures/drawings.json?raw"),
    import("../../resources/pictures/words-en.json?raw"),
  ]);
  // Casts: what the files hold is held to its form by a test.
  const bundled: Bundled = {
    drawings: JSON.parse(drawings.default) as BundledDrawings,
    search: pictureSearch(JSON.parse(words.default) as PictureWords),
  };
  useBundledStore.setState({ bundled });
}

/** The bundled set, once it is there; `needed` asks for it. */
export function useBundled(needed = true): Bundled | null {
  useEffect(() => {
    if (needed) loading ??= load();
  }, [needed]);
  return useBundledStore(({ bundled }) => bundled);
}

/** The art of pictures by their names; the same function until more of them can be shown. */
export function useArt(pictures: readonly PictureName[]): (picture: PictureName) => Art | null {
  const bundled = useBundled(pictures.some(({ set }) => set !== undefined));
  return bundled ? artOf(bundled) : NO_ART;
}

const NO_ART = (): null => null;
const known = new WeakMap<Bundled, (picture: PictureName) => Drawing | null>();

function artOf(bundled: Bundled): (picture: PictureName) => Drawing | null {
  let art = known.get(bundled);
  if (!art) {
    art = ({ set, name }) => (set === undefined || name === undefined ? null : drawingNamed(bundled.drawings, set, name));
    known.set(bundled, art);
  }
  return art;
}
