/** The cards of the home screen: the workshops that were opened lately and those in the default folder. */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import type { HomeCard } from "../../shared/ipc/contract.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { startFrom } from "../../shared/interchange/start-from.ts";
import { cardOf } from "../store/look.ts";
import type { RecentFiles } from "./recent.ts";
import { ENDING } from "./session.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

const EMPTY = { project: "", date: "", changedAt: "", stones: 0, outcomes: 0, evidence: 0, picture: "" };

/**
 * The cards, newest first; a file that cannot be read has one too, with the reason in words. What was read is kept
 * as long as the file does not change.
 */
export function makeHome(folder: string, recent: RecentFiles): () => Promise<readonly HomeCard[]> {
  const known = new Map<string, { readonly state: string; readonly card: HomeCard }>();

  return async () => {
    // Drawing is needed for new cards only, and by then the window stands.
    const { cardPicture } = await import("../export/picture/card-picture.ts");
    const files = [...new Set([...recent.opened(), ...workshopsIn(folder)])].filter((file) => !recent.isForgotten(file));
    const cards = files.map((file) => {
      const state = stateOf(file);
      const before = known.get(file);
      if (before && state !== "" && before.state === state) return before.card;
      const card = readCard(file, cardPicture);
      known.set(file, { state, card });
      return card;
    });
    return cards.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  };
}

/** The templates of new workshops, each with a picture of its path; drawn once, when they are first asked for. */
export async function drawTemplates(): Promise<readonly { readonly id: string; readonly picture: string }[]> {
  const { cardPicture } = await import("../export/picture/card-picture.ts");
  drawn ??= TEMPLATES.map((template) => ({ id: template.id, picture: cardPicture(startFrom(template, template.label, randomUUID)) }));
  return drawn;
}
let drawn: readonly { readonly id: string; readonly picture: string }[] | null = null;

function readCard(file: string, draw: (workshop: Workshop) => string): HomeCard {
  try {
    const { workshop, ...card } = cardOf(file);
    return { ...card, picture: draw(workshop), problem: "" };
  } catch (error) {
    const problem = existsSync(file) ? failureOf(error).error.message : APP_WORDS.errors.gone;
    return { ...EMPTY, path: file, title: path.basename(file, ENDING), problem };
  }
}

/** Changes whenever the file does; "" where there is none. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "";
}

function workshopsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => path.extname(name).toLowerCase() === ENDING && !name.startsWith("."))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
