/** What a picture of an easy-read document shows, for those who do not see it. */
import { EASY_READ_WORDS as words } from "../../../shared/guidance/easy-read-words.ts";
import type { EasyRow } from "../../../shared/easy-read/document.ts";

/** The kind of a stone; of every other picture, what stands below it. */
export const easyAlt = ({ picture, caption }: EasyRow): string =>
  picture.of === "stone" ? words.kinds[picture.stone.kind].heading : caption;
