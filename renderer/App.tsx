/** One application, two windows: the facilitator's, with its places and dialogs, and the room's, which only shows the path. */
import { useEffect, type ComponentType } from "react";
import { I18nProvider } from "react-aria-components";
import { BackFromWord } from "./back-from-word/BackFromWord.tsx";
import { DropHint } from "./collecting/DropHint.tsx";
import { AboutDialog } from "./frame/AboutDialog.tsx";
import { DetailsDialog } from "./frame/DetailsDialog.tsx";
import { FinishDialog } from "./finish/FinishDialog.tsx";
import { HandOverDialog } from "./hand-over/HandOverDialog.tsx";
import { LockedDialog } from "./hand-over/LockedDialog.tsx";
import { Frame } from "./frame/Frame.tsx";
import { HeardDialog } from "./frame/HeardDialog.tsx";
import { GuideDialog } from "./help/GuideDialog.tsx";
import { KeysDialog } from "./frame/KeysDialog.tsx";
import { PersonalDialog } from "./frame/PersonalDialog.tsx";
import { LicencesDialog } from "./frame/LicencesDialog.tsx";
import { SupportDialog } from "./frame/SupportDialog.tsx";
import { SettingsDialog } from "./frame/SettingsDialog.tsx";
import { Home } from "./home/Home.tsx";
import { NewWorkshop } from "./home/NewWorkshop.tsx";
import { TermsDialog } from "./terms/TermsDialog.tsx";
import { Room } from "./room/Room.tsx";
import { PictureDialog } from "./pictures/PictureDialog.tsx";
import { PrintDialog } from "./printing/PrintDialog.tsx";
import { bridge } from "./state/bridge.ts";
import { desk, useDesk, type OpenDialog } from "./state/desk.ts";
import { useReplica } from "./state/replica.ts";
import { BreakReminder } from "./timer/BreakReminder.tsx";
import { FaultBoundary, Stopped, StoppedWindow } from "./ui/Fault.tsx";
import { StoppedDialog } from "./ui/StoppedDialog.tsx";
import { Notices } from "./ui/Notices.tsx";
import { DueDialog } from "./due/DueDialog.tsx";
import { HowFarDialog } from "./progress/HowFarDialog.tsx";
import { TimelineDialog } from "./progress/TimelineDialog.tsx";
import { BackupsDialog } from "./versions/BackupsDialog.tsx";
import { VersionDialog } from "./versions/VersionDialog.tsx";
import { WordDialog } from "./word/WordDialog.tsx";
import { PaletteContext, useLook, usePalette } from "./ui/theme.ts";
import { LOCALE } from "../shared/guidance/locale.ts";
import { APP_WORDS } from "../shared/guidance/app-words.ts";

export function App() {
  const app = useReplica((replica) => replica.app);
  const title = useReplica(({ open }) => open && open.file.name);
  const role = app?.role;
  const palette = usePalette(app?.settings.theme ?? "paper");
  useLook(palette, app?.role === "board" ? app.settings.textSize : 1);
  useEffect(() => {
    if (role) document.title = APP_WORDS[`${role}Window`](title);
  }, [role, title]);
  if (!app) return null;
  return (
    <I18nProvider locale={LOCALE}>
      <PaletteContext value={palette}>
        {app.role === "room" ? (
          <Room />
        ) : (
          <FaultBoundary where="window" renderInstead={() => <StoppedWindow onAgain={() => void bridge.call("app.again")} />}>
            <Board />
          </FaultBoundary>
        )}
      </PaletteContext>
    </I18nProvider>
  );
}

/** The dialogs of the whole window; the others belong to a place. */
const DIALOGS: { readonly [D in NonNullable<OpenDialog>]?: ComponentType } = {
  new: NewWorkshop,
  picture: PictureDialog,
  settings: SettingsDialog,
  about: AboutDialog,
  support: SupportDialog,
  licences: LicencesDialog,
  guide: GuideDialog,
  keys: KeysDialog,
  terms: TermsDialog,
  heard: HeardDialog,
  details: DetailsDialog,
  "back-from-word": BackFromWord,
  backups: BackupsDialog,
  version: VersionDialog,
  word: WordDialog,
  print: PrintDialog,
  personal: PersonalDialog,
  "hand-over": HandOverDialog,
  locked: LockedDialog,
  finish: FinishDialog,
  "how-far": HowFarDialog,
  timeline: TimelineDialog,
  due: DueDialog,
};
/** Those that need no workshop. */
const ANYWHERE: ReadonlySet<OpenDialog> = new Set([
  "new",
  "settings",
  "about",
  "support",
  "licences",
  "guide",
  "keys",
  "terms",
  "heard",
  "locked",
  "finish",
  "backups",
]);

function Asked({ dialog }: { readonly dialog: NonNullable<OpenDialog> }) {
  const Dialog = DIALOGS[dialog];
  return Dialog ? <Dialog /> : null;
}

function Board() {
  const isOpen = useReplica((replica) => replica.open !== null);
  const dialog = useDesk((now) => now.dialog);
  return (
    <>
      {isOpen ? (
        <Frame />
      ) : (
        <FaultBoundary where="home" renderInstead={(again) => <Stopped again={again} />}>
          <Home />
        </FaultBoundary>
      )}
      {dialog && (isOpen || ANYWHERE.has(dialog)) && (
        <FaultBoundary
          key={dialog}
          where={`dialog ${dialog}`}
          renderInstead={(again) => <StoppedDialog again={again} onClose={() => desk.ask(null)} />}
        >
          <Asked dialog={dialog} />
        </FaultBoundary>
      )}
      <FaultBoundary where="drop hint" renderInstead={() => null}>
        <DropHint />
      </FaultBoundary>
      <Notices making={dialog !== "word" && dialog !== "print" && dialog !== "paste"}>{isOpen && <BreakReminder />}</Notices>
    </>
  );
}
