/** Where a file goes that is made of another one: beside it, and where nothing can be written there into a folder of ours. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { ENDING, freePath } from "./names.ts";

/**
 * Makes a workshop file under a free name.
 * @param file the one beside which it goes. @param name of the new file, without its ending. @param folder where it goes otherwise.
 * @param make writes it; is asked again with another path where the first can't be written.
 * @returns its path.
 * @throws WorkshopError as `make` does for the folder.
 */
export async function placedBeside(
  file: string,
  name: string,
  folder: string,
  make: (target: string) => void | Promise<void>,
): Promise<string> {
  const beside = freePath(path.dirname(file), name, ENDING);
  try {
    await make(beside);
    return beside;
  } catch (error) {
    if (!(error instanceof WorkshopError)) throw error;
    mkdirSync(folder, { recursive: true });
    const elsewhere = freePath(folder, name, ENDING);
    await make(elsewhere);
    return elsewhere;
  }
}
