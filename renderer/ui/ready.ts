/** Says that the first real screen is drawn: for tests, which wait for it. */
import { useEffect } from "react";

/** @param drawn true once this place shows what it is there for. */
export function useReady(drawn = true): void {
  useEffect(() => {
    if (!drawn) return;
    const frame = requestAnimationFrame(() => {
      document.documentElement.dataset["ready"] = "true";
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn]);
}
