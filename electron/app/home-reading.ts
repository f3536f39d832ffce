/** What the home screen shows of the files, as the process that reads them finds it (see readers.ts). */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import { cardPicture } from "../export/picture/card-picture.ts";
import { fileKey, stateOfFile } from "../files/identity.ts";
import { ENDING } from "../files/names.ts";
import { cardOf } from "../store/look.ts";
import { emptyCard, type CardRead } from "./card.ts";

/**
 * Reads the card of a workshop; a file that can't be read has one, too, with the reason in words.
 * @param known the state that was read before. What could not be read has none: it may be readable in a moment without having changed.
 */
export function readCard(file: string, known: string): CardRead {
  const state = stateOfFile(file);
  const key = fileKey(file);
  if (state !== "" && state === known) return { state, key, content: null };
  try {
    const { workshop, ...card } = cardOf(file);
    return { state, key, content: { ...card, picture: cardPicture(workshop), problem: "", code: null } };
  } catch (error) {
    const { code, message } = failureOf(error).error;
    const said = existsSync(file) ? { problem: message, code } : { problem: APP_WORDS.errors.gone, code: "not-found" as const };
    return { state: "", key, content: { ...emptyCard(file), ...said } };
  }
}

/** The paths of the workshops in a folder; null where it is not there, or may not be listed. */
export function workshopsIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => path.extname(name).toLowerCase() === ENDING && !name.startsWith("."))
      .map((name) => path.join(folder, name));
  } catch {
    return null;
  }
}
