/** The cards of the home screen: the workshops that were opened lately and those in the default folder, as they come to be read. */
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { CardContent, HomeCard, HomeCards } from "../../shared/ipc/contract.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import { startFrom } from "../../shared/interchange/start-from.ts";
import { hostOf } from "../files/network-path.ts";
import { emptyCard, type CardRead } from "./card.ts";
import type { KnownFiles } from "./known-files.ts";
import type { Read } from "./readers.ts";
import type { RecentFiles } from "./recent.ts";

export interface HomeScreen {
  /**
   * Looks at every workshop anew. A file on the network is not touched before a person has opened it since the start.
   * @returns what is known in a moment; whatever is found later is told.
   */
  look(): Promise<HomeCards>;
  /** Takes a workshop off the home screen, by whatever paths it is there; the file stays. */
  forget(file: string): void;
}

export interface HomeParts {
  /** Where new workshops go. */
  readonly folder: string;
  readonly recent: RecentFiles;
  readonly files: KnownFiles;
  readonly read: Read;
  /** Hears of all cards whenever one has changed. */
  readonly tell: (cards: HomeCards) => void;
}

/** How long the first answer waits for the folder to be listed, in ms: a page that changes at once is restless. */
const PATIENCE_MS = 500;
/** Cards that come within so many ms are told together. */
const TOGETHER_MS = 50;

export function makeHome({ folder, recent, files, read, tell }: HomeParts): HomeScreen {
  const known = new Map<string, { readonly state: string; readonly key: string | null; readonly content: CardContent }>();
  const reading = new Set<string>();
  let inFolder: readonly string[] = [];
  let looking: Promise<void> | null = null;
  let telling: NodeJS.Timeout | undefined;

  const candidates = (): readonly string[] => [...new Set([...recent.opened(), ...inFolder])].filter((file) => !recent.isForgotten(file));
  const isApart = (file: string): boolean => hostOf(file) !== null && !inFolder.includes(file) && !recent.isOpenedNow(file);

  function now(): HomeCards {
    const shown = new Set<string>();
    const cards = candidates().flatMap((file): readonly HomeCard[] => {
      const card = (state: HomeCard["state"], content: CardContent) => [{ id: files.idOf(file), state, ...content }];
      if (isApart(file)) return card("apart", { ...emptyCard(file), problem: APP_WORDS.apart(hostOf(file) ?? "") });
      const found = known.get(file);
      if (!found) return card("reading", emptyCard(file));
      // A file has one card, whatever paths lead to it.
      if (found.key !== null && shown.has(found.key)) return [];
      if (found.key !== null) shown.add(found.key);
      return card(found.content.problem === "" ? "read" : "unread", found.content);
    });
    return { cards: cards.sort((a, b) => b.changedAt.localeCompare(a.changedAt)), looking: looking !== null };
  }

  function tellSoon(): void {
    telling ??= setTimeout(() => {
      telling = undefined;
      tell(now());
    }, TOGETHER_MS);
  }

  async function readOne(file: string): Promise<void> {
    if (reading.has(file) || isApart(file)) return;
    reading.add(file);
    const before = known.get(file);
    const found = await read("card", { path: file, known: before?.state ?? "" }).result.catch((error: unknown): CardRead => {
      const { code, message } = failureOf(error).error;
      return { state: "", key: before?.key ?? null, content: { ...emptyCard(file), problem: message, code } };
    });
    reading.delete(file);
    if (found?.content) known.set(file, { state: found.state, key: found.key, content: found.content });
    if (found?.content) tellSoon();
  }

  async function list(): Promise<void> {
    const found = (await isMissing(folder)) ? null : await read("folder", { path: folder }).result.catch(() => null);
    inFolder = found ?? inFolder;
    if (found) recent.forgetNoMoreThan(found);
    looking = null;
    for (const file of inFolder) void readOne(file);
    tellSoon();
  }

  return {
    async look() {
      looking ??= list();
      for (const file of recent.opened()) void readOne(file);
      await Promise.race([looking, sleep(PATIENCE_MS, undefined, { ref: false })]);
      return now();
    },
    forget(file) {
      const key = known.get(file)?.key ?? null;
      const ways = candidates().filter((other) => other === file || (key !== null && known.get(other)?.key === key));
      recent.forget(ways);
    },
  };
}

/** Whether a folder is not there: nobody waits for the answer, and no process is begun to list nothing. */
const isMissing = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT",
  );

/** The templates of new workshops, each with a picture of its path; drawn once, when they are first asked for. */
export async function drawTemplates(): Promise<readonly { readonly id: string; readonly picture: string }[]> {
  const { cardPicture } = await import("../export/picture/card-picture.ts");
  drawn ??= TEMPLATES.map((template) => ({ id: template.id, picture: cardPicture(startFrom(template, template.label, randomUUID)) }));
  return drawn;
}
let drawn: readonly { readonly id: string; readonly picture: string }[] | null = null;
