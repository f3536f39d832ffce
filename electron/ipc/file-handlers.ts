/** Handing over, opening what has a passphrase, looking only, and finishing with a workshop. */
import path from "node:path";
import { app, type BrowserWindow } from "electron";
import { WorkshopError } from "../../shared/base/result.ts";
import { LOCKED_ENDING, WORKSHOP_ENDING } from "../../shared/export/hand-over.ts";
import { FINISH_WORDS } from "../../shared/guidance/finish-words.ts";
import { HAND_OVER_WORDS as words } from "../../shared/guidance/hand-over-words.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import type { Ruled } from "../../shared/settings/policy.ts";
import type { FinishedWith, HandOverStage, Saved } from "../../shared/ipc/contract.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import { askForHandOver, askWhatToOpen } from "../app/dialogs.ts";
import { doFileWork } from "../app/file-work.ts";
import type { KnownFiles } from "../app/known-files.ts";
import { isLocked, lockedAt, type Locked } from "../app/locked.ts";
import type { LooseWordsFile } from "../app/loose-words.ts";
import type { RecentFiles } from "../app/recent.ts";
import type { Session } from "../app/session.ts";
import { realPath } from "../files/identity.ts";
import { withHandOverEnding, type LockedFile } from "../store/hand-over.ts";
import type { Finished } from "../store/finish.ts";
import type { Handlers } from "./answer.ts";
import { openPatiently, type Patiently, type ReadJson } from "./opening.ts";

interface Parts {
  readonly session: Session;
  readonly recent: RecentFiles;
  readonly loose: LooseWordsFile;
  readonly locked: Locked;
  readonly patiently: Patiently;
  readonly board: () => BrowserWindow;
  /** The default folder of workshops, and where the application keeps what is its own. */
  readonly folder: string;
  readonly kept: string;
  readonly backups: string;
  readonly files: KnownFiles;
  readonly readJson: ReadJson;
  /** Where to look first for a place to save. */
  readonly placeFor: () => string;
  readonly stage: (stage: HandOverStage) => void;
  readonly ruled: Ruled;
  /** A file that was written here, as a window may name it. */
  readonly savedAs: (file: string) => NonNullable<Saved>;
}

type Names = "workshop.look" | `handOver.${string}` | `locked.${string}` | `finish.${string}`;

export function makeFileHandlers(parts: Parts): Pick<Handlers, Extract<keyof Handlers, Names>> {
  const { session, recent, loose, locked, patiently, board, folder, kept, backups, files, readJson, placeFor, stage, ruled, savedAs } =
    parts;
  let handing = false;
  /** What is being opened under a passphrase, and what ends that. */
  const unlocking = new Map<number, AbortController>();

  /** Everything up to now is in the file, or it is said why not. */
  async function saved(): Promise<void> {
    const problem = await session.save();
    if (problem) throw new WorkshopError("not-saved", words.errors.notSaved(problem.message));
  }

  /** Of the open workshop, or of a card's: whatever else a window may name is no workshop that it may delete. */
  function finished(id: string | undefined): Finished {
    const file = id === undefined ? session.path : files.pathOf(id);
    const isWorkshop = id === undefined || path.extname(file).toLowerCase() === WORKSHOP_ENDING;
    if (!isWorkshop) throw new WorkshopError("not-found", FINISH_WORDS.errors.changed);
    return { file, backups, kept, temporary: app.getPath("temp") };
  }

  const isOpenHere = (file: string): boolean => session.isOpen && session.isFile(file);

  return {
    "workshop.look": async () => {
      const chosen = await askWhatToOpen(board(), folder, words.look.dialog);
      if (chosen === null) return null;
      if (isLocked(chosen)) return (locked.take(lockedAt(chosen)), null);
      return openPatiently(session, patiently, readJson, chosen, true);
    },
    "handOver.earlier": async ({ parts: ticked }) => {
      const from = session.path;
      await saved();
      return doFileWork("earlier-words", { from, parts: ticked });
    },
    "handOver.make": async ({ parts: ticked, passphrase }) => {
      if (!ruled.handOverAllowed) throw new WorkshopError("not-allowed", POLICY_WORDS.noHandOver);
      if (ruled.passphraseNeeded && passphrase === null) throw new WorkshopError("not-allowed", POLICY_WORDS.needsPassphrase);
      if (handing) throw new WorkshopError("in-use", words.errors.busy);
      const from = session.path;
      const isUnderPassphrase = passphrase !== null;
      const ending = isUnderPassphrase ? LOCKED_ENDING : WORKSHOP_ENDING;
      const place = await askForHandOver(board(), placeFor(), infoOf(session.workshop).title, ending);
      if (!place) return null;
      const to = withHandOverEnding(place.path, isUnderPassphrase);
      session.mayWrite(to);
      handing = true;
      try {
        await saved();
        // The dialog has asked about the name that was given, and about no other.
        const force = place.force && to === place.path;
        await doFileWork("hand-over", { from, to, force, parts: ticked, passphrase }, { tell: stage });
      } finally {
        handing = false;
      }
      return savedAs(to);
    },
    "locked.drop": ({ name, bytes }) => (locked.take({ name, bytes }), null),
    "locked.forget": ({ n }) => {
      locked.forget(n);
      unlocking.get(n)?.abort();
      return null;
    },
    "locked.open": async ({ n, passphrase }) => {
      const file: LockedFile | null = locked.file(n);
      if (!file) throw new WorkshopError("not-found", words.opening.nothingAsked);
      // Before anything is made: what is open must be let go of.
      const control = new AbortController();
      const { signal } = control;
      unlocking.set(n, control);
      const problem = await session.save();
      if (problem) throw new WorkshopError("not-saved", problem.message);
      if (signal.aborted) return null;
      const made = await doFileWork("unlock", { folder, file, passphrase }, { signal });
      const opened = await openPatiently(session, patiently, readJson, made);
      locked.forget(n);
      return opened && { opened, name: path.basename(made), folder: path.basename(folder) };
    },
    "finish.look": async ({ id }) => {
      const what = finished(id);
      return { files: await doFileWork("belonging", { finished: what, isOpenHere: isOpenHere(what.file) }) } satisfies FinishedWith;
    },
    "finish.delete": async ({ id, agreed }) => {
      const what = finished(id);
      const now = await doFileWork("belonging", { finished: what, isOpenHere: isOpenHere(what.file) });
      // Before anything is let go of: the person reads the list once more.
      if (now.some((one) => !agreed.includes(one.path))) throw new WorkshopError("not-found", FINISH_WORDS.errors.changed);
      const work = () => doFileWork("delete", { finished: what, agreed });
      const done = await (isOpenHere(what.file) ? session.letGo(work) : work());
      if (done.left.some((one) => one.path === what.file)) return done;
      loose.forget(what.file);
      await loose.saved();
      recent.erase([...new Set([what.file, realPath(what.file)])]);
      return done;
    },
  };
}
