/** What can be done with one row among its neighbours: further up, further down, away. The focus stays with the row. */
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button } from "./Button.tsx";

const words = WORDS.rows;

interface Props {
  /** Unlike every other row's on the page. */
  readonly id: string;
  readonly name: string;
  /** Its place among its neighbours, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: -1 | 1) => Promise<void>;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

export function RowActions({ id, name, at, of, onMove, onRemove, children }: Props) {
  const move = (by: -1 | 1) => async (): Promise<void> => {
    await onMove(by);
    // A row that changes its place on the page loses the focus, and so does a button that can do no more.
    requestAnimationFrame(() => {
      const buttons = [by < 0 ? "up" : "down", by < 0 ? "down" : "up"].map((way) => document.getElementById(`${way}-${id}`));
      buttons.find((button) => button instanceof HTMLButtonElement && !button.disabled)?.focus();
    });
  };
  return (
    <div className="row-actions">
      <Button id={`up-${id}`} icon={ArrowUp} iconOnly weight="quiet" label={words.moveUp(name)} tip={words.up} isDisabled={at === 0} onPress={() => void move(-1)()} />
      <Button id={`down-${id}`} icon={ArrowDown} iconOnly weight="quiet" label={words.moveDown(name)} tip={words.down} isDisabled={at === of - 1} onPress={() => void move(1)()} />
      {children}
      <Button icon={Trash2} iconOnly weight="quiet" label={words.removeOne(name)} tip={words.remove} onPress={onRemove} />
    </div>
  );
}
