/** What the keyboard says, and whether somebody is writing with it. */

/** A key press in words, as `Ctrl+Shift+T`; on a Mac, Ctrl stands for the Command key. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^[A-Z]$/.test(key) || key.length > 1;
  return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey && letter ? "Shift" : "", key]
    .filter(Boolean)
    .join("+");
}

/** Whether a person is writing in a field just now. */
export function isWriting(): boolean {
  const element = document.activeElement;
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement || isRich(element);
}

/** Whether an element is a rich text. */
export const isRich = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.isContentEditable;

/** Whether the keyboard is that of a Mac. */
export const isMac = (): boolean => navigator.userAgent.includes("Macintosh");
