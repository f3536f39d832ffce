/** For those who work by keyboard: a button that goes away, or can't be pressed any more, must not take the focus with it. */
import { useEffect, useRef, type RefObject } from "react";

/**
 * When what has the focus in `within` is gone or disabled, the first of `others` there gets it.
 * @param others a selector; without one, every button that can be pressed.
 * @param otherwise gives the focus to something else where none of these is there, or all of `within` is gone.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>, others = "button:not(:disabled)", otherwise?: () => void): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    const moved = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (within.current?.contains(target)) last.current = target;
      // A menu of one of these buttons gives the focus back.
      else if (!target.closest(".popover")) last.current = null;
    };
    document.addEventListener("focusin", moved);
    return () => document.removeEventListener("focusin", moved);
  }, [within]);
  useEffect(() => {
    const was = last.current;
    if (!was || (was.isConnected && !was.matches(":disabled"))) return;
    last.current = null;
    const now = document.activeElement;
    if (now !== document.body && now !== was) return;
    const other = within.current?.querySelector<HTMLElement>(others);
    if (other) return other.focus();
    last.current = null;
    otherwise?.();
  });
}
