/** What the keyboard says, and whether somebody is writing with it. */

/** A key press in words, as `Ctrl+Shift+T`; on a Mac, Ctrl stands for the Command key. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^[A-Z]$/.test(key) || key.length > 1;
  return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey && letter ? "Shift" : "", key]
    .filter(Boolean)
    .join("+");
}

/** What takes no words: a tick, a choice, a file, a button. Keys that mean the words of a field mean the workshop there. */
const WORDLESS: ReadonlySet<string> = new Set(["checkbox", "radio", "file", "button", "submit", "reset", "image", "range", "color"]);

/** Whether a person is writing in a field just now. */
export function isWriting(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLInputElement) return !WORDLESS.has(element.type);
  return element instanceof HTMLTextAreaElement || isRich(element);
}

/** Whether the focus is on a tick or a choice, which has arrows and Space for itself. */
export function isChoosing(): boolean {
  const element = document.activeElement;
  return element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox");
}

/** Whether an element is a rich text. */
export const isRich = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.isContentEditable;

/** Whether the keyboard is that of a Mac. */
export const isMac = (): boolean => navigator.userAgent.includes("Macintosh");
