/** Fields that a person writes in, by what they are called: so that words find their field on a page that is drawn anew. */
import { groupBy } from "../../shared/base/group-by.ts";

export interface WrittenField {
  readonly label: string;
  /** Which one of those that are called so. */
  readonly nth: number;
  /** The stone on the board that is written on, where it is that. */
  readonly stone: string | null;
  readonly text: string;
  /** A formatted text as the page has it; "" for plain words. */
  readonly html: string;
  /** Where in the text the person was, as two places; null where the field had not the focus. */
  readonly caret: readonly [number, number] | null;
}

const WRITTEN = "textarea, input:not([type]), input[type=text], input[type=search], [contenteditable=true]";

export const isField = (target: unknown): target is HTMLElement => target instanceof HTMLElement && target.matches(WRITTEN);

type Plain = HTMLTextAreaElement | HTMLInputElement;
const isPlain = (field: HTMLElement): field is Plain => field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;

const labelOf = (field: HTMLElement): string =>
  field.getAttribute("aria-label") ?? (isPlain(field) ? (field.labels?.[0]?.textContent ?? "") : "");

/** The fields on this page by what they are called. */
const byLabel = (): ReadonlyMap<string, readonly HTMLElement[]> => groupBy(document.querySelectorAll<HTMLElement>(WRITTEN), labelOf);

/** Describes fields; the page is looked through once for all of them, since this is asked with every key. */
export function describe(fields: Iterable<HTMLElement>): readonly WrittenField[] {
  const called = byLabel();
  return Array.from(fields, (field) => {
    const label = labelOf(field);
    return described(field, label, called.get(label)?.indexOf(field) ?? -1);
  });
}

function described(field: HTMLElement, label: string, nth: number): WrittenField {
  const plain = isPlain(field);
  return {
    label,
    nth,
    stone: field.dataset["stone"] ?? null,
    text: plain ? field.value : field.innerText,
    html: plain ? "" : field.innerHTML,
    caret: document.activeElement === field ? (plain ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : [0, 0]) : null,
  };
}

/** The field on this page that was meant; undefined while there is none. */
export function writtenFieldOf({ label, nth, stone }: WrittenField): HTMLElement | undefined {
  const called = byLabel().get(label);
  return stone === null ? called?.[nth] : called?.find((field) => field.dataset["stone"] === stone);
}

/** Writes the words as a person would. @returns whether they are others than stood there */
export async function fill(field: HTMLElement, { text, html, caret }: WrittenField): Promise<boolean> {
  if (isPlain(field)) {
    const changes = field.value !== text;
    if (changes) {
      // React listens to the browser's own setter.
      const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (caret) {
      field.focus();
      field.setSelectionRange(...caret);
    }
    return changes;
  }
  if (field.innerText === text) return false;
  field.focus();
  document.execCommand("selectAll");
  // The editor hears of the selection a little later.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  return true;
}
