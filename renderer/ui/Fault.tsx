/**
 * A boundary: a part in it that throws while it is drawn takes only its own place down. What stands there instead is
 * calm, and offers to try again.
 */
import { RotateCcw } from "lucide-react";
import { Component, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "./Button.tsx";
import "./fault.css";

const words = FAULT_WORDS.part;

interface FaultProps {
  /** The part's name in the log: a constant of the code. */
  readonly where: string;
  /** Where one of these is another, the part is tried again by itself. */
  readonly reset?: readonly unknown[];
  /** What stands in its place. @param again tries it again. */
  readonly renderInstead: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface FaultState {
  readonly stopped: boolean;
  readonly reset: readonly unknown[];
}

const NONE: readonly unknown[] = [];
const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => Object.is(one, b[at]));

export class FaultBoundary extends Component<FaultProps, FaultState> {
  override state: FaultState = { stopped: false, reset: this.props.reset ?? NONE };
  static getDerivedStateFromError(): Partial<FaultState> {
    return { stopped: true };
  }
  static getDerivedStateFromProps({ reset = NONE }: FaultProps, state: FaultState): FaultState | null {
    return same(reset, state.reset) ? null : { stopped: false, reset };
  }
  override render(): ReactNode {
    return this.state.stopped ? this.props.renderInstead(() => this.setState({ stopped: false })) : this.props.children;
  }
}

/** The part that a caught error was in, for the log. */
export const whereOf = (boundary: Component<unknown> | undefined): string =>
  boundary instanceof FaultBoundary ? boundary.props.where : "";

/** What is true of the work just now. */
export const useFaultHelp = (): string => (useReplica(({ notSaved }) => notSaved === null) ? words.help : words.unsaved);

/** What the keyboard can be on. */
const CAN_HAVE_FOCUS = "button:not(:disabled), [href], input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex='-1'])";

/**
 * For those who work by keyboard: the focus that was in a part that stopped goes to what stands in its place, and from there
 * into the part when it is back.
 * @returns for the element that stands in place of the part
 */
function useInPlaceOf(): RefObject<HTMLDivElement | null> {
  const here = useRef<HTMLDivElement>(null);
  // While this is drawn for the first time, the part is still on the page.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = here.current;
    // Of several parts that stop at once, the first takes the focus that was in one of them.
    if (before && !before.isConnected && document.activeElement === document.body) element?.querySelector("button")?.focus();
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // What comes instead is not on the page yet, and what stands around this may go with it.
      const around: { readonly within: Element; readonly after: Element | null }[] = [];
      for (let one: Element = element; one.parentElement; one = one.parentElement)
        around.push({ within: one.parentElement, after: one.previousElementSibling });
      queueMicrotask(() => {
        const place = around.find(({ within }) => within.isConnected);
        const part = place?.after ? place.after.nextElementSibling : place?.within.firstElementChild;
        (part?.matches(CAN_HAVE_FOCUS) ? (part as HTMLElement) : part?.querySelector<HTMLElement>(CAN_HAVE_FOCUS))?.focus();
      });
    };
  }, [before]);
  return here;
}

/** In a place, a panel's body or a dialog: the sentence, and what can be done. */
export function Stopped({ again }: { readonly again: () => void }) {
  const help = useFaultHelp();
  const here = useInPlaceOf();
  return (
    <div ref={here} className="fault" role="alert">
      <h2>{words.heading}</h2>
      <p>{help}</p>
      <div className="fault-buttons">
        <Button weight="main" icon={RotateCcw} label={words.again} onPress={again} />
      </div>
    </div>
  );
}

/** In a strip: one line. */
export function StoppedStrip({ again, className }: { readonly again: () => void; readonly className: string }) {
  const here = useInPlaceOf();
  return (
    <div ref={here} className={`fault-strip ${className}`} role="alert">
      <p>{words.small}</p>
      <Button icon={RotateCcw} weight="quiet" label={words.again} onPress={again} />
    </div>
  );
}

/** In place of the whole window. */
export function StoppedWindow({ onAgain }: { readonly onAgain: () => void }) {
  const here = useInPlaceOf();
  return (
    <main className="fault-window">
      <div ref={here} className="fault" role="alert">
        <h1>{FAULT_WORDS.window.heading}</h1>
        <p>{FAULT_WORDS.window.help}</p>
        <Button weight="main" icon={RotateCcw} label={FAULT_WORDS.window.again} onPress={onAgain} />
      </div>
    </main>
  );
}
