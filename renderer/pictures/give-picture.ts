/** A stone gets a picture, or loses it. */
import { PICTURE_WORDS } from "../../shared/guidance/picture-words.ts";
import type { Picture, PictureBytes, StoneId } from "../../shared/model/records.ts";
import { change } from "../state/actions.ts";
import { say } from "../state/notices.ts";

/** @returns whether it was done; where not, the reason is a notice. */
export async function givePicture(id: StoneId, picture: Picture | null, bytes?: Omit<PictureBytes, "rank">): Promise<boolean> {
  const refused = await change({ do: "stone.picture", id, picture, ...(bytes && { bytes }) });
  if (!refused) say(picture ? PICTURE_WORDS.given(picture.alt) : PICTURE_WORDS.taken);
  return !refused;
}
