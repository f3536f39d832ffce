/**
 * A boundary: a part in it that throws while it is drawn takes only its own place down. What stands there instead is
 * calm, and offers to try again.
 */
import { RotateCcw } from "lucide-react";
import { Component, type ReactNode } from "react";
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

/** In a place, a panel's body or a dialog: the sentence, and what can be done. */
export function Stopped({ again }: { readonly again: () => void }) {
  const help = useFaultHelp();
  return (
    <div className="fault" role="alert">
      <h2>{words.heading}</h2>
      <p>{help}</p>
      <div className="fault-buttons">
        <Button weight="main" icon={RotateCcw} label={words.again} onPress={again} />
      </div>
    </div>
  );
}

/** In a strip: one line. */
export const StoppedStrip = ({ again, className }: { readonly again: () => void; readonly className: string }) => (
  <div className={`fault-strip ${className}`} role="alert">
    <p>{words.small}</p>
    <Button icon={RotateCcw} weight="quiet" label={words.again} onPress={again} />
  </div>
);

/** In place of the whole window. */
export const StoppedWindow = ({ onAgain }: { readonly onAgain: () => void }) => (
  <main className="fault-window">
    <div className="fault" role="alert">
      <h1>{FAULT_WORDS.window.heading}</h1>
      <p>{FAULT_WORDS.window.help}</p>
      <Button weight="main" icon={RotateCcw} label={FAULT_WORDS.window.again} onPress={onAgain} />
    </div>
  </main>
);
