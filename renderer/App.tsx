/** One application, two windows: the facilitator's, with its places and dialogs, and the room's, which only shows the path. */
import { useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { BackFromWord } from "./back-from-word/BackFromWord.tsx";
import { DropHint } from "./collecting/DropHint.tsx";
import { AboutDialog } from "./frame/AboutDialog.tsx";
import { DetailsDialog } from "./frame/DetailsDialog.tsx";
import { Frame } from "./frame/Frame.tsx";
import { KeysDialog } from "./frame/KeysDialog.tsx";
import { PersonalDialog } from "./frame/PersonalDialog.tsx";
import { SettingsDialog } from "./frame/SettingsDialog.tsx";
import { Home } from "./home/Home.tsx";
import { NewWorkshop } from "./home/NewWorkshop.tsx";
import { Room } from "./room/Room.tsx";
import { PrintDialog } from "./printing/PrintDialog.tsx";
import { useDesk } from "./state/desk.ts";
import { useReplica } from "./state/replica.ts";
import { BreakReminder } from "./timer/BreakReminder.tsx";
import { Notices } from "./ui/Notices.tsx";
import { VersionDialog } from "./versions/VersionDialog.tsx";
import { WordDialog } from "./word/WordDialog.tsx";
import { PaletteContext, useLook, usePalette } from "./ui/theme.ts";
import { LOCALE } from "../shared/guidance/locale.ts";
import { APP_NAME } from "../shared/guidance/interface.ts";

export function App() {
  const app = useReplica((replica) => replica.app);
  const title = useReplica(({ open }) => open && open.file.name);
  const palette = usePalette(app?.settings.theme ?? "paper");
  useLook(palette, app?.role === "board" ? app.settings.textSize : 1);
  useEffect(() => {
    document.title = title ? `${title} – ${APP_NAME}` : APP_NAME;
  }, [title]);
  if (!app) return null;
  return (
    <I18nProvider locale={LOCALE}>
      <PaletteContext value={palette}>{app.role === "room" ? <Room /> : <Board />}</PaletteContext>
    </I18nProvider>
  );
}

function Board() {
  const isOpen = useReplica((replica) => replica.open !== null);
  const dialog = useDesk((now) => now.dialog);
  return (
    <>
      {isOpen ? <Frame /> : <Home />}
      {dialog === "new" && <NewWorkshop />}
      {dialog === "settings" && <SettingsDialog />}
      {dialog === "about" && <AboutDialog />}
      {dialog === "keys" && <KeysDialog />}
      {dialog === "details" && isOpen && <DetailsDialog />}
      {dialog === "back-from-word" && isOpen && <BackFromWord />}
      {dialog === "version" && isOpen && <VersionDialog />}
      {dialog === "word" && isOpen && <WordDialog />}
      {dialog === "print" && isOpen && <PrintDialog />}
      {dialog === "personal" && isOpen && <PersonalDialog />}
      <DropHint />
      <Notices making={dialog !== "word" && dialog !== "print"}>{isOpen && <BreakReminder />}</Notices>
    </>
  );
}
