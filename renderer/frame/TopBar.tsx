/** The bar above: home, the title, where it is saved, undo and redo, what to hand over, and the room's screen. */
import {
  BookmarkPlus,
  BookOpenText,
  Download,
  FileImage,
  FileInput,
  FileJson,
  FilePen,
  FileText,
  FolderInput,
  Globe,
  Home,
  Hourglass,
  Monitor,
  MonitorOff,
  Presentation,
  Printer,
  Redo2,
  ScrollText,
  Sheet,
  Table2,
  Undo2,
  Usb,
  type LucideIcon,
} from "lucide-react";
import { COMMANDS, saveCommand, type Command } from "../../shared/commands/commands.ts";
import { PRODUCTS, productsIn, type FileKind, type SavedProduct, type SaveGroup } from "../../shared/export/products.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PRODUCT_WORDS, type ProductWords } from "../../shared/guidance/product-words.ts";
import { BoardAsChoice } from "../board-list/BoardAs.tsx";
import { runCommand } from "../commands/run.ts";
import * as act from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { notAllowed } from "../state/ruled.ts";
import { Button } from "../ui/Button.tsx";
import { useFold } from "../ui/Fold.tsx";
import { Menu, type MenuEntry } from "../ui/Menu.tsx";
import { askAboutVersion } from "../versions/versions.ts";
import { SavedLine } from "./SavedLine.tsx";
import { Title } from "./Title.tsx";

const words = WORDS.topBar;

export function TopBar() {
  const onPathway = useDesk((now) => now.place === "pathway");
  const roomOpen = useReplica(({ app }) => app?.roomOpen ?? false);
  const fold = useFold(words.actions);
  return (
    <header className="top-bar">
      <Button icon={Home} iconOnly weight="quiet" label={words.home} tip={words.homeTip} onPress={() => void act.goHome()} />
      <div className="top-bar-title">
        <Title />
        <SavedLine />
      </div>
      <div className="top-bar-actions" {...fold.attributes}>
        {fold.button}
        {onPathway && <BoardAsChoice />}
        <UndoAndRedo />
        <SaveMenu />
        <Button
          icon={roomOpen ? MonitorOff : Monitor}
          weight={roomOpen ? "plain" : "main"}
          label={roomOpen ? words.roomClose : words.room}
          tip={roomOpen ? WORDS.room.open : words.roomTip}
          onPress={() => runCommand(roomOpen ? "room-close" : "room")}
        />
      </div>
    </header>
  );
}

/** By itself, since it is all of the bar that another change may alter. */
function UndoAndRedo() {
  const undo = useReplica(({ open }) => open?.undo);
  return (
    <>
      <Button
        icon={Undo2}
        weight="quiet"
        iconOnly="narrow"
        label={words.undo}
        tip={words.undoTip(undo?.undo ?? null)}
        isDisabled={!undo?.undo}
        onPress={() => void act.undo()}
      />
      <Button
        icon={Redo2}
        weight="quiet"
        iconOnly="narrow"
        label={words.redo}
        tip={words.redoTip(undo?.redo ?? null)}
        isDisabled={!undo?.redo}
        onPress={() => void act.redo()}
      />
    </>
  );
}

const KIND_ICONS: { readonly [K in FileKind]: LucideIcon } = {
  word: FileText,
  pdf: ScrollText,
  page: Globe,
  slides: Presentation,
  picture: FileImage,
  drawing: FileImage,
  workbook: Sheet,
  table: Table2,
  data: FileJson,
};
/** What has a sign of its own. */
const ICONS: { readonly [P in SavedProduct]?: LucideIcon } = { template: FilePen, later: Hourglass };

function entryOf(command: Command, icon: LucideIcon): MenuEntry {
  const problem = notAllowed(command);
  return { id: command, label: COMMANDS[command].label, icon, run: () => runCommand(command), ...(problem !== null && { help: problem }) };
}
const productEntry = (product: SavedProduct): MenuEntry => {
  const words: ProductWords = PRODUCT_WORDS[product];
  return {
    ...entryOf(saveCommand(product), ICONS[product] ?? KIND_ICONS[PRODUCTS[product].kind]),
    ...(words.help !== undefined && notAllowed(saveCommand(product)) === null && { help: words.help }),
  };
};
const entries = (group: SaveGroup): readonly MenuEntry[] => productsIn(group).map(productEntry);

function SaveMenu() {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const save = WORDS.save;
  return (
    <Menu
      label={save.heading}
      columns={2}
      groups={[
        { heading: save.word, entries: [...entries("word"), entryOf("back-from-word", FileInput)] },
        { heading: save.toShow, entries: [entryOf("print", Printer), ...entries("toShow")] },
        { heading: save.others, entries: entries("others") },
        {
          entries: [
            { id: "details", label: WORDS.details.open, help: WORDS.details.help, icon: BookOpenText, run: () => desk.ask("details") },
            ...(readOnly
              ? []
              : [
                  {
                    id: "version",
                    label: WORDS.versions.keep,
                    help: WORDS.versions.keepHelp,
                    icon: BookmarkPlus,
                    run: () => askAboutVersion({ what: "keep" }),
                  },
                ]),
            entryOf("hand-over", Usb),
            { id: "elsewhere", label: save.elsewhere, icon: FolderInput, run: () => void act.keepElsewhere() },
          ],
        },
      ]}
    >
      <Button icon={Download} label={words.save} />
    </Menu>
  );
}
