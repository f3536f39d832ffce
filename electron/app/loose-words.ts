/**
 * Words that somebody wrote and that are in no workshop, kept in `words.json` in the app's user-data folder, so that they are
 * there again when the workshop is. Written a moment after they change, and never on the way of whoever writes; gone from the
 * file as soon as they are in the workshop, or put away.
 */
import { readFileSync, renameSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { LooseWords } from "../../shared/ipc/loose-words.ts";
import { noteError } from "../files/log.ts";
import { nameAside } from "../files/names.ts";

type Drafts = LooseWords["drafts"];

export interface LooseWordsFile {
  /** Takes what the window tells. @param workshop the open file; "" where none is */
  keep(workshop: string, words: LooseWords): void;
  /** What is kept for a workshop, and what stands in a notice. */
  of(workshop: string): { readonly drafts: Drafts; readonly left: readonly string[] };
  /** The workshop goes on in another file. */
  moved(from: string, to: string): void;
  /** The workshop is no more, or a person wants nothing kept of it. */
  forget(workshop: string): void;
  /** Writes what is not in the file yet. @returns false where there are words that could not be */
  saved(): Promise<boolean>;
}

/** How long it waits for the next word, in ms. */
const PAUSE_MS = 1000;
/** Of so many workshops words are kept; then the oldest go. */
const MOST = 50;

const Kept = z.strictObject({
  left: z.array(z.string()).readonly(),
  fields: z.array(z.string()).readonly(),
  workshops: z.array(z.strictObject({ path: z.string(), drafts: LooseWords.shape.drafts })),
});
type Kept = z.infer<typeof Kept>;
const NOTHING: Kept = { left: [], fields: [], workshops: [] };

export function openLooseWords(folder: string): LooseWordsFile {
  const file = path.join(folder, "words.json");
  let kept = atStart(file);
  let isWritten = true;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<boolean> = Promise.resolve(true);

  // By the path alone: this is asked with every key, and the file may lie on a slow share.
  const draftsOf = (workshop: string): Drafts => kept.workshops.find((one) => one.path === workshop)?.drafts ?? {};
  const others = (workshop: string): Kept["workshops"] => kept.workshops.filter((one) => one.path !== workshop);
  const withDrafts = (workshop: string, drafts: Drafts): Kept["workshops"] =>
    [...(Object.keys(drafts).length > 0 ? [{ path: workshop, drafts }] : []), ...others(workshop)].slice(0, MOST);

  function become(next: Kept): void {
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    kept = next;
    isWritten = false;
    pause ??= setTimeout(() => void write(), PAUSE_MS);
  }

  /** One after the other: the newest is always the last. @returns whether it could be written */
  function write(): Promise<boolean> {
    clearTimeout(pause);
    pause = undefined;
    return (writing = writing.then(async () => {
      if (isWritten) return true;
      const now = kept;
      try {
        await put(file, JSON.stringify(now));
        isWritten = now === kept;
        return true;
      } catch (error) {
        noteError("words unkept", error);
        return false;
      }
    }));
  }

  return {
    keep: (workshop, { drafts, left, fields }) => become({ left, fields, workshops: withDrafts(workshop, drafts) }),
    of: (workshop) => ({ drafts: draftsOf(workshop), left: kept.left }),
    moved(from, to) {
      if (from === to) return;
      const drafts = { ...draftsOf(to), ...draftsOf(from) };
      become({ ...kept, workshops: withDrafts(to, drafts).filter((one) => one.path !== from) });
    },
    forget: (workshop) => become({ ...kept, workshops: others(workshop) }),
    async saved() {
      // Whoever goes on writing meanwhile has lost nothing.
      while (await write()) if (isWritten) return true;
      return isNothing(kept);
    },
  };
}

const isNothing = ({ left, fields, workshops }: Kept): boolean => left.length + fields.length + workshops.length === 0;

/** What is in the file. Words whose field was not brought in before the end have none any more. */
function atStart(file: string): Kept {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return NOTHING;
  }
  try {
    const { left, fields, workshops } = Kept.parse(JSON.parse(text));
    return { left: [...new Set([...left, ...fields])], fields: [], workshops };
  } catch (error) {
    noteError("words unread", error);
    setAside(file);
    return NOTHING;
  }
}

/** What can't be understood may be somebody's words all the same: it is not written over. */
function setAside(file: string): void {
  try {
    renameSync(file, nameAside(file));
  } catch (error) {
    noteError("words left", error);
  }
}

/** Puts a file in its place in one step, on the disk, for its owner alone. */
async function put(file: string, text: string): Promise<void> {
  const temporary = `${file}.part`;
  try {
    const handle = await open(temporary, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
