/** What carries out the commands of a stone and of a link, for the picture and for the list alike. */
import type { LinkCommand, StoneCommand } from "../../shared/commands/stone-commands.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { BANK_KINDS } from "../../shared/model/kinds.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { firstPart } from "../../shared/pathway/look.ts";
import { PART_CUTS, type PartCut } from "../../shared/pathway/parts.ts";
import { BACKWARDS, stonesOfKind } from "../../shared/pathway/reading-order.ts";
import { chooseTogether } from "../choosing/choosing-state.ts";
import { change, parkStones, removeStones, unlink } from "../state/actions.ts";
import { board } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { showInRoom, walkInRoom } from "../state/direct.ts";
import { toggleFold } from "../state/fold.ts";
import { showPart, showWhole, workshopNow } from "../state/look.ts";
import { say } from "../state/notices.ts";
import { askOfStone, type StoneAsked, type StoneForm } from "./asking.ts";
import { openStone } from "./open-stone.ts";

const words = WORDS.stoneMenu;

/** From where a command is given: what a form needs to stand beside it, and who else is chosen. */
export interface GivenAt extends Pick<StoneAsked, "where" | "beside"> {
  /** The stones that Remove, Come back to later and Choose together take along. */
  readonly together: readonly StoneId[];
}

export function runStone(command: StoneCommand, id: StoneId, at: GivenAt): void {
  const ask = (form: StoneForm): void => askOfStone({ form, subject: { is: "stone", id }, where: at.where, beside: at.beside });
  const run: { readonly [C in StoneCommand]: () => unknown } = {
    write: () => (at.where === "picture" ? board.current?.edit(id) : ask("write")),
    open: () => openStone(id),
    "add-before": () => ask("before"),
    "add-after": () => ask("after"),
    "add-below": () => ask("below"),
    picture: () => {
      desk.select([id]);
      desk.ask("picture");
    },
    link: () => board.current?.link(id),
    "link-to": () => ask("to"),
    "link-from": () => ask("from"),
    group: () => ask("group"),
    up: () => orderBy(id, -1),
    down: () => orderBy(id, 1),
    move: () => board.current?.place(id),
    show: () => showInRoom(id),
    walk: () => walkFromHere(id),
    choose: () => {
      desk.select(at.together);
      chooseTogether();
    },
    also: () => alsoChosen(id),
    part: () => showPartOf(id),
    whole: showWhole,
    fold: () => toggleFold(id),
    park: () => parkStones(at.together, true),
    remove: () => removeStones(at.together),
  };
  void run[command]();
}

/** Chooses a stone beside those that are chosen, or lets go of it alone. */
function alsoChosen(id: StoneId): void {
  const { selection } = useDesk.getState();
  desk.select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
}

/** From the end people walk back, from everything else on. */
function walkFromHere(id: StoneId): void {
  const kind = workshopNow()?.stones.get(id)?.kind;
  if (kind) walkInRoom(BACKWARDS[0] === kind || BANK_KINDS.includes(kind) ? "impact" : "activity", id);
}

/** By what a stone has a part of the path: an outcome its own, all others that of their impact. */
export const partCutOf = ({ kind }: Pick<Stone, "kind">): PartCut => PART_CUTS.find((cut) => cut === kind) ?? "impact";

function showPartOf(id: StoneId): void {
  const workshop = workshopNow();
  const stone = workshop?.stones.get(id);
  const part = workshop && stone && firstPart(workshop, partCutOf(stone), [id]);
  if (part) showPart(part);
}

/** @param link the link, and the stone below which its row stands */
export function runLink(command: LinkCommand, link: { from: StoneId; to: StoneId; at: StoneId }, at: Omit<GivenAt, "together">): void {
  const run: { readonly [C in LinkCommand]: () => unknown } = {
    why: () => askOfStone({ ...at, form: "why", subject: { is: "link", ...link } }),
    other: () => openStone(link.at === link.from ? link.to : link.from),
    unlink: () => unlink(link.from, link.to),
  };
  void run[command]();
}

/** A stone changes places with the one before or after it, of its kind and strand: as far as the list tells their order. */
async function orderBy(id: StoneId, by: -1 | 1): Promise<void> {
  const workshop = workshopNow();
  const stone = workshop?.stones.get(id);
  if (!workshop || !stone) return;
  const like = stonesOfKind(workshop, stone.kind).filter(({ strand }) => strand === stone.strand);
  const at = like.findIndex((one) => one.id === id);
  if (!like[at + by]) return say(by === -1 ? words.first : words.last);
  const before = like[by === -1 ? at - 1 : at + 2]?.id ?? null;
  if (!(await change({ do: "stone.order", id, before }))) say(words.moved(stone.text, at + by + 1, like.length));
}
