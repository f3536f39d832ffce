/** What is dropped on the window, or pasted beside every field: a list, or a photo of the wall. */
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { isWriting } from "../ui/keys.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { refuseDrop, showList, takeFile, useCollecting } from "./collecting.ts";
import { listOfClipboard } from "./table-text.ts";

const words = COLLECTING_WORDS.drop;

/**
 * Listens from now on.
 * @param takes whether this window takes anything; whichever, nothing that is dropped leads the window elsewhere.
 */
export function listenToDrops(takes: boolean): void {
  const over = (now: boolean): void => {
    if (takes && useCollecting.getState().over !== now) useCollecting.setState({ over: now });
  };
  addEventListener("dragover", (event) => {
    if (isForField(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = takes ? "copy" : "none";
    over(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener("dragend", () => over(false));
  addEventListener("drop", (event) => {
    over(false);
    // A dialog that asks for a file has taken it.
    if (event.defaultPrevented || isForField(event)) return;
    event.preventDefault();
    if (takes && event.dataTransfer) take(event.dataTransfer);
  });
  ignoreMiddleButton();
  if (!takes) return;
  addEventListener("paste", (event) => {
    const { place, dialog } = useDesk.getState();
    if (
      event.defaultPrevented ||
      isWriting() ||
      place !== "pathway" ||
      dialog !== null ||
      !useReplica.getState().open ||
      !event.clipboardData
    )
      return;
    event.preventDefault();
    const text = listOfClipboard(event.clipboardData);
    if (isPicture(event.clipboardData, text)) take(event.clipboardData);
    else showList(text);
  });
}

/**
 * Whether a picture is what was copied, and no words. Excel and others put a picture of the words beside them, which the clipboard always
 * calls so; a copied file has its own name, and its path as text.
 */
function isPicture({ files }: DataTransfer, text: string): boolean {
  const [file] = files;
  return text.trim() === "" || (file !== undefined && (file.name !== "image.png" || /^(?:https?|file|data|blob):\S+$/i.test(text.trim())));
}

/** On Linux the middle button pastes what was last marked. It also moves the board, so it counts only on the field that is written in. */
function ignoreMiddleButton(): void {
  let on: EventTarget | null = null;
  addEventListener(
    "mouseup",
    ({ button, target }) => {
      if (button !== 1) return;
      on = target;
      // The paste comes with the release of the button, before anything else.
      setTimeout(() => (on = null));
    },
    true,
  );
  addEventListener(
    "paste",
    (event) => {
      const isOnField = on instanceof Node && isWriting() && document.activeElement?.contains(on);
      if (on === null || isOnField) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

/** Words that are dragged from one field to another are the field's own matter. */
function isForField({ dataTransfer, target }: DragEvent): boolean {
  if (dataTransfer?.types.includes("Files")) return false;
  return target instanceof Element && target.closest("input, textarea, [contenteditable='true']") !== null;
}

function take(data: DataTransfer): void {
  const [file, ...others] = data.files;
  const isFolder = [...data.items].some((item) => item.kind === "file" && item.webkitGetAsEntry()?.isDirectory);
  const text = listOfClipboard(data);
  if (isFolder) refuseDrop(words.folder);
  else if (others.length > 0) refuseDrop(words.several);
  else if (file) void takeFile(file);
  else if (text.trim() !== "") showList(text);
  else refuseDrop(words.folder);
}
