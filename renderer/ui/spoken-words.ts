/** The words of a part of the window, in the order in which they are read: for a voice. */

/** What is there to press, and not to read; and what is drawn beside words that say the same. */
const UNREAD = ".button, [role=toolbar], [role=tooltip], [aria-hidden=true], nav, script, style";

/** Whether an element goes on in the line that it stands in. */
const isInLine = (element: Element): boolean => getComputedStyle(element).display.startsWith("inline");

/**
 * @param root what is read: a field by its words, a picture by what it shows, all else by what stands in it.
 * @returns paragraph by paragraph; none where nothing can be read.
 */
export function spokenWords(root: Element): readonly string[] {
  const paragraphs: string[] = [];
  let now = "";
  const end = (): void => {
    const text = now.replace(/\s+/g, " ").trim();
    if (/[\p{L}\p{N}]/u.test(text)) paragraphs.push(text);
    now = "";
  };
  const read = (element: Element): void => {
    if (element.matches(UNREAD) || !element.checkVisibility()) return;
    const alone = !isInLine(element);
    if (alone) end();
    if (element instanceof HTMLTextAreaElement) now += element.value;
    else if (element instanceof HTMLInputElement) now += isText(element) ? element.value : "";
    else if (element instanceof HTMLImageElement) now += element.alt;
    else if (element.getAttribute("role") === "img") now += element.getAttribute("aria-label") ?? "";
    else {
      // The preview of a document is a tree of its own.
      for (const child of [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes]) {
        if (child instanceof Element) read(child);
        else if (child instanceof Text) now += child.data;
      }
    }
    if (alone) end();
  };
  read(root);
  end();
  return paragraphs;
}

/** A field with words, and not a tick, a choice or a passphrase. */
const isText = ({ type }: HTMLInputElement): boolean => ["text", "search", "date", "number"].includes(type);
