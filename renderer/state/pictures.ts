/**
 * What shows the pictures of stones in this window. The bundled drawings and their words are loaded when they are first needed;
 * a picture of the group's own comes from its bytes in the workshop, and for the canvas is decoded once.
 */
import { useEffect, useMemo } from "react";
import { create } from "zustand";
import { NOTHING, type Workshop } from "../../shared/model/workshop.ts";
import { drawingNamed, type Art, type BundledDrawings, type Drawing, type PictureName } from "../../shared/pictures/drawing.ts";
import { pictureSearch, type PictureSearch, type PictureWords } from "../../shared/pictures/search.ts";
import { useReplica } from "./replica.ts";

interface Bundled {
  readonly drawings: BundledDrawings;
  readonly search: PictureSearch;
}

interface Loaded {
  readonly bundled: Bundled | null;
  /** Of the group's own, by what is in them, as the canvas draws them. */
  readonly images: ReadonlyMap<string, ImageBitmap>;
}
const useLoaded = create<Loaded>()(() => ({ bundled: null, images: new Map() }));
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
  useLoaded.setState({ bundled });
}

/** The bundled set, once it is there; `needed` asks for it. */
export function useBundled(needed = true): Bundled | null {
  useEffect(() => {
    if (needed) loading ??= load();
  }, [needed]);
  return useLoaded(({ bundled }) => bundled);
}

const useOwnBytes = (): Workshop["pictures"] => useReplica(({ open }) => (open?.workshop ?? NOTHING).pictures);
const addressOf = (own: Workshop["pictures"], sha256: string | undefined): string | null => {
  const bytes = sha256 === undefined ? undefined : own.get(sha256);
  return bytes ? `data:${bytes.type};base64,${bytes.data}` : null;
};

const bundledDrawing = (bundled: Bundled | null, { set, name }: PictureName): Drawing | null =>
  bundled && set !== undefined && name !== undefined ? drawingNamed(bundled.drawings, set, name) : null;

/** What shows a picture as an element; null where nothing does (yet). */
export function useArt(picture: PictureName): Art | null {
  const bundled = useBundled(picture.set !== undefined);
  const address = addressOf(useOwnBytes(), picture.sha256);
  return useMemo(() => (address === null ? bundledDrawing(bundled, picture) : { href: address }), [address, bundled, picture]);
}

/** What a canvas draws for these pictures; the same function until more of them can be drawn. */
export function useCanvasArt(pictures: readonly PictureName[]): (picture: PictureName) => Drawing | ImageBitmap | null {
  const bundled = useBundled(pictures.some(({ set }) => set !== undefined));
  const images = useLoaded((loaded) => loaded.images);
  const own = useOwnBytes();
  useEffect(() => {
    for (const { sha256 } of pictures) {
      const address = addressOf(own, sha256);
      if (sha256 !== undefined && address !== null) void decode(sha256, address);
    }
  }, [pictures, own]);
  return useMemo(() => {
    if (pictures.length === 0) return NOTHING_TO_DRAW;
    return (picture: PictureName) => bundledDrawing(bundled, picture) ?? images.get(picture.sha256 ?? "") ?? null;
    // Which pictures they are changes nothing of what shows each.
  }, [pictures.length === 0, bundled, images]);
}
const NOTHING_TO_DRAW = (): null => null;

/** A stone is drawn no larger than this, in px of the canvas. */
const MOST = 640;
const asked = new Set<string>();

/** Once for each picture; one that can't be decoded leaves its frame on the board. */
async function decode(sha256: string, address: string): Promise<void> {
  if (asked.has(sha256)) return;
  asked.add(sha256);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    const scale = Math.min(1, MOST / Math.max(image.naturalWidth, image.naturalHeight));
    const bitmap = await createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(image.naturalWidth * scale)),
      resizeHeight: Math.max(1, Math.round(image.naturalHeight * scale)),
      resizeQuality: "high",
    });
    useLoaded.setState(({ images }) => ({ images: new Map(images).set(sha256, bitmap) }));
  } catch {
    // What shows it elsewhere says so, too.
  }
}
