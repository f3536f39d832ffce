/** Which file a page means: it is given a word for each that it may name, and can name no other. */
import { randomUUID } from "node:crypto";
import { WorkshopError } from "../../shared/base/result.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

export interface KnownFiles {
  /** The id of a path, the same until the application ends. */
  idOf(file: string): string;
  /** @throws WorkshopError "not-found" where no page was ever given this id. */
  pathOf(id: string): string;
}

export function makeKnownFiles(): KnownFiles {
  const ids = new Map<string, string>();
  const paths = new Map<string, string>();
  return {
    idOf(file) {
      const known = ids.get(file);
      if (known !== undefined) return known;
      const id = randomUUID();
      ids.set(file, id);
      paths.set(id, file);
      return id;
    },
    pathOf(id) {
      const file = paths.get(id);
      if (file === undefined) throw new WorkshopError("not-found", APP_WORDS.errors.notOurs);
      return file;
    },
  };
}
