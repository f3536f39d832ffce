/** What can be done on the board, in a strip of its own below it: nothing lies over the stones. */
import {
  ChevronUp,
  Hourglass,
  ListPlus,
  Maximize,
  Minus,
  Move,
  PanelRightClose,
  PanelRightOpen,
  Plus,
  Search,
  Spline,
  Vote,
  WandSparkles,
  X,
  type LucideIcon,
} from "lucide-react";
import { memo } from "react";
import { CHOOSING_WORDS } from "../../shared/guidance/choosing-words.ts";
import { FIND_WORDS } from "../../shared/guidance/find-words.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KINDS, type Kind } from "../../shared/model/records.ts";
import { chooseTogether } from "../choosing/choosing-state.ts";
import { openFind } from "../finding/finding.ts";
import { PartsMenu } from "../parts/PartsMenu.tsx";
import { board, fitBoard, tidyBoard } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useLooked } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button, Toggle } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { KIND_ICONS } from "../ui/Sign.tsx";
import { PanPad } from "./PanPad.tsx";
import { useSaid } from "../ui/use-said.ts";
import { useAdding } from "./use-adding.ts";

const words = WORDS.board;

interface Props {
  /** What to do next while a link is drawn; null while none is. */
  readonly linkHint: string | null;
  /** The same while a stone waits for its new place. */
  readonly placeHint: string | null;
  /** Whether the picture is in view, which can be zoomed and tidied and drawn on. */
  readonly picture: boolean;
}

/** Nothing in it depends on what is chosen: it is not rendered again with each choice. */
export const Dock = memo(function Dock({ linkHint, placeHint, picture }: Props) {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const panel = useDesk((now) => now.panel);
  const places = !useLooked().byItself;
  return (
    <div className="dock" role="toolbar" aria-label={words.tools}>
      {!readOnly && <Doing linkHint={linkHint} placeHint={placeHint} picture={picture} />}
      {linkHint === null && placeHint === null && <Waiting />}
      <div className="dock-view">
        <PartsMenu />
        {!readOnly && picture && places && (
          <Button icon={WandSparkles} weight="quiet" iconOnly="narrow" label={words.tidy} tip={words.tidyTip} onPress={tidyBoard} />
        )}
        <Button icon={Search} iconOnly weight="quiet" label={FIND_WORDS.name} tip={FIND_WORDS.tip} onPress={openFind} />
        {picture && (
          <>
            <PanPad />
            <Button icon={Minus} iconOnly weight="quiet" label={words.zoomOut} onPress={() => board.current?.zoomOut()} />
            <Button icon={Maximize} iconOnly weight="quiet" label={words.fit} onPress={() => fitBoard()} />
            <Button icon={Plus} iconOnly weight="quiet" label={words.zoomIn} onPress={() => board.current?.zoomIn()} />
          </>
        )}
        <Button
          icon={panel ? PanelRightClose : PanelRightOpen}
          iconOnly
          weight="quiet"
          label={panel ? WORDS.path.hide : WORDS.path.show}
          onPress={() => desk.panel(!panel)}
        />
      </div>
    </div>
  );
});

/** A link begins at the chosen stone, or at the one that is chosen next. */
function beginLink(): void {
  const [only, ...others] = useDesk.getState().selection;
  if (only !== undefined && others.length === 0) board.current?.link(only);
  else desk.link(true);
  board.current?.focus();
}

function Making({ picture }: Pick<Props, "picture">) {
  const { kind } = useAdding();
  const add = (next: Kind): void => {
    desk.adds({ kind: next });
    desk.show("add");
  };
  return (
    <>
      <div className="dock-add">
        <Button weight="main" icon={Plus} label={words.add(kind)} tip={words.addTip(kind)} onPress={() => add(kind)} />
        <Menu
          label={words.addKind}
          placement="top start"
          groups={[
            {
              entries: KINDS.map((one) => ({
                id: one,
                label: words.add(one),
                help: KIND_TERMS[one].definition,
                icon: KIND_ICONS[one],
                run: () => add(one),
              })),
            },
          ]}
        >
          <Button weight="main" icon={ChevronUp} iconOnly label={words.addKind} />
        </Menu>
      </div>
      {picture && <Button icon={Spline} iconOnly="tight" label={words.connect} tip={words.linkTip} onPress={beginLink} />}
      <Button icon={ListPlus} iconOnly="tight" label={words.pasteList} onPress={() => desk.ask("paste")} />
      <Button icon={Vote} iconOnly label={CHOOSING_WORDS.name} tip={CHOOSING_WORDS.tip} onPress={chooseTogether} />
    </>
  );
}

/** To the stones that wait for later; a workshop to look at only shows them too. */
function Waiting() {
  const later = useDesk((now) => now.side === "later" && now.selection.length === 0);
  const waiting = [...useWorkshop().stones.values()].filter((stone) => stone.parked).length;
  if (waiting === 0) return null;
  return (
    <Toggle
      icon={Hourglass}
      label={words.parked}
      iconOnly="narrow"
      isSelected={later}
      onChange={(shown) => desk.show(shown ? "later" : null)}
    >
      <span className="dock-count">{waiting}</span>
    </Toggle>
  );
}

function Doing({ linkHint, placeHint, picture }: Props) {
  if (linkHint !== null) {
    const stop = (): void => {
      board.current?.link(null);
      desk.link(false);
    };
    return <Hint icon={Spline} hint={linkHint} stop={words.linkCancel} onStop={stop} />;
  }
  if (placeHint !== null) {
    return <Hint icon={Move} hint={placeHint} stop={WORDS.stoneMenu.placeCancel} onStop={() => board.current?.place(null)} />;
  }
  return <Making picture={picture} />;
}

interface HintProps {
  readonly icon: LucideIcon;
  readonly hint: string;
  readonly stop: string;
  readonly onStop: () => void;
}

function Hint({ icon: Icon, hint, stop, onStop }: HintProps) {
  useSaid(hint);
  return (
    <>
      <p className="dock-hint">
        <Icon aria-hidden size="1.25em" />
        {hint}
      </p>
      <Button icon={X} label={stop} onPress={onStop} />
    </>
  );
}
