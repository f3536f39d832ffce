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
  Undo2,
} from "lucide-react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PRINT_WORDS } from "../../shared/guidance/print-words.ts";
import { bringBack } from "../back-from-word/bring-back.ts";
import { BoardAs } from "../board-list/BoardAs.tsx";
import * as act from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { ask } from "../versions/versions.ts";
import { SavedLine } from "./SavedLine.tsx";
import { Title } from "./Title.tsx";

const words = WORDS.topBar;

export function TopBar() {
  const undo = useReplica(({ open }) => open?.undo);
  const onPathway = useDesk((now) => now.place === "pathway");
  const roomOpen = useReplica(({ app }) => app?.roomOpen ?? false);
  return (
    <header className="top-bar">
      <Button icon={Home} iconOnly weight="quiet" label={words.home} tip={words.homeTip} onPress={() => void act.goHome()} />
      <div className="top-bar-title">
        <Title />
        <SavedLine />
      </div>
      <div className="top-bar-actions">
        {onPathway && <BoardAs />}
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
        <SaveMenu />
        <Button
          icon={roomOpen ? MonitorOff : Monitor}
          weight={roomOpen ? "plain" : "main"}
          label={roomOpen ? words.roomClose : words.room}
          tip={roomOpen ? WORDS.room.open : words.roomTip}
          onPress={() => void act.toggleRoom()}
        />
      </div>
    </header>
  );
}

function SaveMenu() {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const save = WORDS.save;
  return (
    <Menu
      label={save.heading}
      columns={2}
      groups={[
        {
          heading: save.word,
          entries: [
            { id: "framework", label: save.framework, help: save.frameworkTip, icon: FileText, run: () => desk.word("framework") },
            { id: "plan", label: save.plan, icon: FileText, run: () => desk.word("plan") },
            { id: "template", label: save.template, icon: FilePen, run: () => desk.word("template") },
            { id: "later", label: COLLECTING_WORDS.later.menu, icon: Hourglass, run: () => desk.word("later") },
            { id: "back", label: WORDS.back.menu, icon: FileInput, run: () => void bringBack() },
          ],
        },
        {
          heading: save.toShow,
          entries: [
            { id: "print", label: PRINT_WORDS.menu, icon: Printer, run: () => desk.ask("print") },
            { id: "pdf", label: save.pdf, icon: ScrollText, run: () => void act.savePage("pdf") },
            { id: "html", label: save.page, icon: Globe, run: () => void act.savePage("html") },
            { id: "slides", label: save.slides, icon: Presentation, run: () => void act.saveSlides() },
          ],
        },
        {
          heading: save.others,
          entries: [
            { id: "png", label: save.png, icon: FileImage, run: () => void act.savePicture("png") },
            { id: "svg", label: save.svg, icon: FileImage, run: () => void act.savePicture("svg") },
            { id: "table", label: save.table, icon: Sheet, run: () => void act.saveTable() },
            { id: "json", label: save.json, icon: FileJson, run: () => void act.saveJson() },
          ],
        },
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
                    run: () => ask({ what: "keep" }),
                  },
                ]),
            { id: "elsewhere", label: save.elsewhere, icon: FolderInput, run: () => void act.keepElsewhere() },
          ],
        },
      ]}
    >
      <Button icon={Download} label={words.save} />
    </Menu>
  );
}
