/**
 * A photo or drawing of the group's own, as it is kept: decoded and drawn anew in this window, which is a sandbox without a network.
 * Nothing of the file survives but what is seen: no place, no time, no camera, no markup.
 */
import { PICTURE_WORDS } from "../../shared/guidance/picture-words.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { nameOfBytes } from "../../shared/model/pictures.ts";
import { PICTURE_BYTES, type PictureBytes } from "../../shared/model/records.ts";

const words = PICTURE_WORDS.problems;

export interface OwnPicture {
  readonly bytes: Omit<PictureBytes, "rank">;
}

/** In bytes; a photo of a good camera has about 20 MB. */
const FILE_LIMIT = 50_000_000;
/** The longer side, in px, from the largest on: the first that fits into the workshop's file is taken. */
const SIDES = [1600, 1200, 900, 600] as const;
/** A drawing without a size of its own. */
const DRAWN_SIDE = 800;
const QUALITY = 0.86;

/** @returns the picture as PNG or JPEG, or the sentence that says why it is none. */
export async function ownPicture(file: File): Promise<Result<OwnPicture>> {
  if (file.size === 0) return fail("invalid", words.empty(file.name));
  if (file.size > FILE_LIMIT) return fail("invalid", words.tooLarge(file.name, "50 MB"));
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    // What the file says of how the camera was held is heeded here, and forgotten.
    await image.decode();
    // A photo needs no transparency; everything else keeps its own.
    const type = file.type === "image/jpeg" || file.type === "image/webp" ? "image/jpeg" : "image/png";
    for (const side of SIDES) {
      const blob = await drawn(image, side, type);
      if (blob && blob.size <= PICTURE_BYTES) return ok({ bytes: await bytesOf(blob, type) });
    }
    const photo = await drawn(image, SIDES[0], "image/jpeg");
    if (photo && photo.size <= PICTURE_BYTES) return ok({ bytes: await bytesOf(photo, "image/jpeg") });
    return fail("invalid", words.tooLarge(file.name, "2 MB"));
  } catch (error) {
    return fail("invalid", words.broken(file.name), String(error));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The picture drawn anew, its longer side at most so many px. */
async function drawn(image: HTMLImageElement, side: number, type: "image/jpeg" | "image/png"): Promise<Blob | null> {
  const [width, height] = [image.naturalWidth || DRAWN_SIDE, image.naturalHeight || DRAWN_SIDE];
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const ctx = canvas.getContext("2d");
  if (!ctx) return null;
  if (type === "image/jpeg") {
    ctx.fillStyle = "#fff";
    ctx.fillRect(0, 0, canvas.width, canvas.height);
  }
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: QUALITY });
}

async function bytesOf(blob: Blob, type: "image/jpeg" | "image/png"): Promise<OwnPicture["bytes"]> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let signs = "";
  for (let at = 0; at < bytes.length; at += 0x8000) signs += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { sha256: nameOfBytes(bytes), type, data: btoa(signs) };
}
