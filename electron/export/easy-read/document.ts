/** The easy-read document of a workshop, with its days as every document writes them. */
import { easyRead, type EasyRead, type EasyWishes } from "../../../shared/easy-read/document.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { dayInWords } from "../wording.ts";

/** What the document says: of the whole plan or a part of it, for a size of its letters. */
export const easyReadFor = (workshop: Workshop, wishes: Omit<EasyWishes, "day">): EasyRead =>
  easyRead(workshop, { ...wishes, day: dayInWords });
