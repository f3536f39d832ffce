/** For what is written on the screen and changes by itself: those who listen are told, too. */
import { useEffect } from "react";
import { aloud } from "../state/notices.ts";

/** Says a text when it comes and whenever it changes; nothing where it is empty. */
export function useSaid(text: string): void {
  useEffect(() => aloud(text), [text]);
}
