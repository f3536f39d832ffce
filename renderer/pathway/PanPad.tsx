/** Moves the picture by single presses, for those who can't drag it: one button for each direction. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Maximize, Move } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { board, fitBoard } from "../state/board-handle.ts";
import { Button } from "../ui/Button.tsx";

const words = WORDS.board;
/** The share of the picture that one press goes. */
const STEP = 0.25;
/** What is looked at goes that way, so the picture goes the other. */
const WAYS = [
  { way: "up", icon: ArrowUp, x: 0, y: STEP },
  { way: "left", icon: ArrowLeft, x: STEP, y: 0 },
  { way: "right", icon: ArrowRight, x: -STEP, y: 0 },
  { way: "down", icon: ArrowDown, x: 0, y: -STEP },
] as const;

export function PanPad() {
  return (
    <DialogTrigger>
      <Button icon={Move} iconOnly weight="quiet" label={words.pan} tip={words.panTip} />
      <Popover className="popover" placement="top end" offset={8}>
        <Dialog className="pan-pad" aria-label={words.pan}>
          {WAYS.map(({ way, icon, x, y }) => (
            <Button key={way} data-way={way} icon={icon} iconOnly label={words.panWays[way]} onPress={() => board.current?.pan(x, y)} />
          ))}
          <Button data-way="all" icon={Maximize} iconOnly label={words.fit} onPress={fitBoard} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
