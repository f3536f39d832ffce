/**
 * Everything that crosses between a window and the main process: one object with the schema of every call's
 * input and of every event. The preload derives `window.workshop` from it, the registrar in `electron/ipc`
 * validates by it, and the types of both sides follow from it.
 */
import { z } from "zod";
import { Fault } from "../base/fault.ts";
import { Intent } from "../changes/intent.ts";
import type { Proposal } from "../changes/proposal.ts";
import type { Command } from "../commands/commands.ts";
import { SAVED_PRODUCTS, WORD_DOCUMENTS } from "../export/products.ts";
import { HAND_OVER_PARTS, PASSPHRASE_LEAST } from "../export/hand-over.ts";
import type { FINISH_WORDS } from "../guidance/finish-words.ts";
import type { Diff } from "../model/diff.ts";
import type { SheetTable } from "../pasting/sheets.ts";
import { PrintChoices, type PrintedPages } from "../settings/print-options.ts";
import { WordOptions } from "../settings/word-options.ts";
import type { Version } from "../model/version.ts";
import type { ListName, RecordOf } from "../model/lists.ts";
import type { AppError, ErrorCode, Result } from "../base/result.ts";
import type { FoundPersonal } from "../privacy/leaving.ts";
import { type Direction, DirectionPatch, Pointing, ROOM_STEPS, View } from "../room/direction.ts";
import type { Ruled } from "../settings/policy.ts";
import { Settings } from "../settings/settings.ts";
import { LooseWords } from "./loose-words.ts";

/** The records of a workshop as IPC carries them: arrays, since a Map of branded keys gains nothing there. */
export type Snapshot = { readonly [L in ListName]: readonly RecordOf[L][] };

export type WindowRole = "board" | "room";

/** What became of the room's window when screens came or went: it has got a screen of its own, has lost it, or has another. */
export type RoomMove = "got" | "lost" | "other";

/** What can be undone and redone next, as labels; null where there is nothing. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** The file behind the open workshop. */
export interface FileState {
  readonly path: string;
  readonly name: string;
  /** Opened to look only: a read-only file, or one that another computer has open. */
  readonly readOnly: boolean;
  /** The reason in words, where `readOnly`. */
  readonly why: string;
  /** When the last change was safely in the file; ISO 8601 in UTC. */
  readonly savedAt: string;
  /** Everything up to this number is in the file. */
  readonly savedSeq: number;
  /** The example is a copy of ours: true asks people to keep it under a name of their own. */
  readonly isExample: boolean;
  /** Opened to look only because somebody asked for that: it can be worked in. */
  readonly looks?: true;
  /** Why the file lies in another folder than was asked for, in a sentence; not there where it does not. */
  readonly elsewhere?: string;
}

export interface Opened {
  readonly seq: number;
  readonly workshop: Snapshot;
  readonly file: FileState;
  readonly undo: UndoState;
}

/** What the home screen shows of a workshop. */
export interface CardContent {
  readonly title: string;
  readonly project: string;
  readonly date: string;
  /** When something was last changed in it; ISO 8601 in UTC. */
  readonly changedAt: string;
  readonly stones: number;
  readonly outcomes: number;
  readonly evidence: number;
  /** A small picture of the path as an SVG document. */
  readonly picture: string;
  /** A sentence where the file was not read; the other fields are then empty. */
  readonly problem: string;
  /** What kind of problem that is; null where there is none, or where nobody has looked. */
  readonly code: ErrorCode | null;
}

/** A file under a passphrase that waits for it. `n` tells it from every other, also from one of the same name. */
export interface LockedAsked {
  readonly n: number;
  readonly name: string;
}

/** A backup of a workshop. `n` tells it from every other on this laptop, and orders them. */
export interface BackupCard {
  readonly n: number;
  /** When it was kept, as the laptop's clock had it; ISO 8601 in UTC. */
  readonly at: string;
  readonly title: string;
  readonly stones: number;
  readonly bytes: number;
}

/** The backups of a workshop, newest first. */
export interface BackupList {
  /** Where they lie, as a path that a person can read. */
  readonly folder: string;
  readonly backups: readonly BackupCard[];
}

export interface HomeCard extends CardContent {
  /** What `workshop.open` takes: a page names no path. */
  readonly id: string;
  /** It has been read; it is being read; it lies on the network and is left alone until somebody asks; it can't be read. */
  readonly state: "read" | "reading" | "apart" | "unread";
}

export interface HomeCards {
  readonly cards: readonly HomeCard[];
  /** The folder of workshops is still being listed. */
  readonly looking: boolean;
}

/** What the facilitator's window gets back once, when it comes again after it had stopped by itself. */
export interface Back {
  /** It crashed, or it hung and the person asked for it again. */
  readonly after: "crash" | "hang";
  /** What it told last of itself by `app.keep`; "" where it told nothing. */
  readonly kept: string;
  /** It stopped twice in a short time: what it showed may be the cause, and is not shown again by itself. */
  readonly plain: boolean;
}

/** A fault in a window, as the log has it. `where` names the part of the window, from the code. */
export const FaultReport = Fault.extend({
  kind: z.enum(["render", "lost", "error", "rejection"]),
  where: z
    .string()
    .max(40)
    .regex(/^[\w :-]*$/),
});
export type FaultReport = z.infer<typeof FaultReport>;

export interface AppState {
  readonly role: WindowRole;
  readonly version: string;
  readonly settings: Settings;
  /** Where new workshops go, in words a person knows: "Documents / Stepping Stones". */
  readonly folder: string;
  readonly open: boolean;
  readonly roomOpen: boolean;
  /** The shape of what the path has on the room's screen, as width in parts of the height; null while it is closed. */
  readonly roomShape: number | null;
  readonly back: Back | null;
  /** The name of a file that waits for its passphrase; null where none does. */
  readonly locked: LockedAsked | null;
  /** What the organisation has set, and what it does not allow. */
  readonly ruled: Ruled;
  /** A sentence about what can't be kept on this laptop, or about what the organisation has set; "" where all is well. */
  readonly notKept: string;
}

/** How far a file is that is handed over. */
export type HandOverStage = "making" | "writing" | "reading";

/** Everything on this computer that belongs to a workshop. */
export interface FinishedWith {
  readonly files: readonly { readonly path: string; readonly kind: keyof typeof FINISH_WORDS.kinds }[];
}

/** What was saved, by the id that `app.reveal` takes and the name of its file, and the signs in it that no font of this computer draws; null where the person chose Cancel. */
export type Saved = { readonly id: string; readonly name: string; readonly undrawn?: readonly string[] } | null;

/** What a document that came back would change. `name` is the file's. */
export interface BroughtBack {
  readonly name: string;
  readonly proposal: Proposal;
}

/** How Word documents are made on this laptop: the options, and what they take from the organisation. */
export interface WordState {
  readonly options: WordOptions;
  /** `picture` is an address that a page can show. */
  readonly logo: { readonly name: string; readonly picture: string } | null;
  readonly template: { readonly name: string } | null;
}

/** What a Word document takes from a file of the organisation. */
export const WORD_FILES = ["logo", "template"] as const;

/** A file by the id that the main process gave for it. */
const OneFile = z.strictObject({ id: z.string() });
/** The card of a file on the home screen; without one it is about the open workshop. */
const OfFile = OneFile.partial();
const OneBackup = OfFile.extend({ n: z.int() });

const OneVersion = z.strictObject({ id: z.string() });

/** A call: the schema of its input and, as a type only, what it gives back. */
/** A part of what is inside of the application. */
export interface LicencedPart {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; "" where its makers say none. */
  readonly licence: string;
  readonly text: string;
}

interface Call<I extends z.ZodType, O> {
  readonly input: I;
  readonly gives?: O;
}
const call = <I extends z.ZodType>(input: I) => ({ gives: <O>(): Call<I, O> => ({ input }) });
const nothing = z.undefined();
/** The id of an impact or outcome, for what can tell a part of the path. */
const partId = z.string().optional();
/** The id of one form; without it all of them are meant. */
const formId = z.string().optional();

export const CALLS = {
  /** What this window is and how it should look; the first call of every window. */
  "app.state": call(nothing).gives<AppState>(),
  "app.settings": call(Settings.partial()).gives<Settings>(),
  /** What this window shows and what is being typed, for the case that it stops. In memory only, and never told to the room's. */
  "app.keep": call(z.strictObject({ kept: z.string().max(2_000_000) })).gives<null>(),
  /** The words that are in no workshop. Those of the open one count once this window has asked for what was kept of it. */
  "app.loose": call(LooseWords).gives<null>(),
  /** What is kept of such words for what is open now, and those that stand in a notice. */
  "app.kept": call(nothing).gives<Pick<LooseWords, "drafts" | "left">>(),
  /** The answer to `app.leaving`: what could be brought in has been. */
  "app.broughtIn": call(nothing).gives<null>(),
  /** Something went wrong in this window. "lost": it shows nothing any more. */
  "app.fault": call(FaultReport).gives<null>(),
  /** Opens this window's page again. */
  "app.again": call(nothing).gives<null>(),
  /** What *Details for support* shows, and what its button copies. */
  "app.support": call(nothing).gives<{ readonly text: string }>(),
  "app.copySupport": call(nothing).gives<null>(),
  /** What is inside of the application, with its licences. */
  "app.licences": call(nothing).gives<readonly LicencedPart[]>(),
  /** Shows the file of a card, or what was just saved, in the file manager. */
  "app.reveal": call(OneFile).gives<null>(),
  /** Stops reading the file that somebody waits for; nothing is changed. */
  "app.stopReading": call(nothing).gives<null>(),
  /** Looks for workshops anew. Gives what is known at once; the event of this name tells the rest as it is read. */
  "home.cards": call(nothing).gives<HomeCards>(),
  /** Takes a card off the home screen; the file stays. */
  "home.forget": call(OneFile).gives<null>(),
  /** The templates of new workshops, each with a small picture of its path as an SVG document. */
  "home.templates": call(nothing).gives<readonly { readonly id: string; readonly picture: string }[]>(),
  /** Without a template the board is empty; null where the person has asked for something else meanwhile. */
  "workshop.create": call(z.strictObject({ title: z.string(), template: z.exactOptional(z.string()) })).gives<Opened | null>(),
  /** The workshop of a card; without an id the person is asked; null where they chose Cancel, or have asked for something else meanwhile. JSON files are
      imported beside themselves, or into the default folder where nothing can be written there. */
  "workshop.open": call(z.strictObject({ id: z.exactOptional(z.string()) })).gives<Opened | null>(),
  /** Asks for a workshop and opens it to look only; null where the person chose Cancel. */
  "workshop.look": call(nothing).gives<Opened | null>(),
  /** What looks personal in the versions and steps that would go along, and no longer stands in the workshop. */
  "handOver.earlier": call(z.strictObject({ parts: z.array(z.enum(HAND_OVER_PARTS)) })).gives<readonly FoundPersonal[]>(),
  /** Asks where to, and hands the open workshop over; null where the person chose Cancel. What it answers has been read back. */
  "handOver.make": call(
    z.strictObject({ parts: z.array(z.enum(HAND_OVER_PARTS)), passphrase: z.string().min(PASSPHRASE_LEAST).max(1000).nullable() }),
  ).gives<Saved>(),
  /** A file under a passphrase that was dropped on the window. */
  "locked.drop": call(z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).gives<null>(),
  /** Opens the file that waits, as a new workshop in the default folder: under which name, and in which folder. */
  "locked.open": call(z.strictObject({ n: z.int(), passphrase: z.string().max(1000) })).gives<{
    readonly opened: Opened;
    readonly name: string;
    readonly folder: string;
  } | null>(),
  /** Nobody will give a passphrase for it. */
  "locked.forget": call(z.strictObject({ n: z.int() })).gives<null>(),
  /** What belongs to the open workshop, or to that of a card. */
  "finish.look": call(z.strictObject({ id: z.exactOptional(z.string()) })).gives<FinishedWith>(),
  /** Deletes it for good. @param agreed the paths that the person has seen. */
  "finish.delete": call(z.strictObject({ id: z.exactOptional(z.string()), agreed: z.array(z.string()) })).gives<{
    readonly gone: number;
    readonly left: readonly { readonly path: string; readonly why: string }[];
  }>(),
  "workshop.example": call(nothing).gives<Opened>(),
  /** Works in what could only be looked at, or saves what could not be saved; null where the person has asked for something else. */
  "workshop.tryAgain": call(nothing).gives<Opened | null>(),
  /** Closes the open workshop; the window goes back to the home screen. */
  "workshop.close": call(nothing).gives<null>(),
  /** What is open now: for a window that starts late or has missed a number. */
  "workshop.current": call(nothing).gives<Opened | null>(),
  "workshop.change": call(Intent).gives<{ readonly seq: number }>(),
  "workshop.undo": call(nothing).gives<{ readonly seq: number }>(),
  "workshop.redo": call(nothing).gives<{ readonly seq: number }>(),
  /** Keeps the workshop in a file somewhere else and goes on working there. */
  "workshop.keepElsewhere": call(nothing).gives<Saved>(),
  /** The versions of the open workshop, newest first; the calls that change them give the list as it then is. */
  "versions.list": call(nothing).gives<readonly Version[]>(),
  "versions.keep": call(z.strictObject({ name: z.string() })).gives<readonly Version[]>(),
  "versions.rename": call(z.strictObject({ id: z.string(), name: z.string() })).gives<readonly Version[]>(),
  /** For good: undo does not bring it back. */
  "versions.remove": call(OneVersion).gives<readonly Version[]>(),
  /** The workshop in a version; main and window compare with the same pure functions. */
  "versions.read": call(OneVersion).gives<Snapshot>(),
  /** Makes the workshop what it was, as a change like any other; the present is kept as a version first. */
  "versions.goBack": call(OneVersion).gives<{ readonly seq: number }>(),
  "backups.list": call(OfFile).gives<BackupList>(),
  /** The workshop in a backup. */
  "backups.read": call(OneBackup).gives<Snapshot>(),
  /** Opens a backup as a new file beside the workshop; null where the person has asked for something else meanwhile. */
  "backups.open": call(OneBackup).gives<Opened | null>(),
  /** Puts a backup in the place of a damaged file, which is set aside, and opens it. */
  "backups.restore": call(OneFile.extend({ n: z.int() })).gives<Opened | null>(),
  /** Removes all backups of a workshop for good. */
  "backups.remove": call(OfFile).gives<BackupList>(),
  /** Shows their folder in the file manager. */
  "backups.show": call(nothing).gives<null>(),
  "room.open": call(nothing).gives<null>(),
  /** The room's window has drawn what it shows first. */
  "room.ready": call(nothing).gives<null>(),
  "room.close": call(nothing).gives<null>(),
  "room.show": call(View).gives<null>(),
  /** What the facilitator looked at last; null before the first `room.show`. */
  "room.view": call(nothing).gives<View | null>(),
  /** Puts something else on the room's screen; what is not named stays. */
  "room.direct": call(DirectionPatch).gives<Direction>(),
  "room.direction": call(nothing).gives<Direction>(),
  /** A key of a presenter: also the room's own window may ask for it, and for nothing else that has an effect. */
  "room.step": call(z.enum(ROOM_STEPS)).gives<null>(),
  "room.point": call(Pointing).gives<null>(),
  /** What the room's screen shows now, as the address of a small picture; null while there is none. */
  "room.picture": call(nothing).gives<string | null>(),
  "word.state": call(nothing).gives<WordState>(),
  /** Changes the options, and keeps them for the next document. */
  "word.options": call(WordOptions.partial()).gives<WordState>(),
  /** Asks for a file and keeps what is taken from it; null where the person chose Cancel. */
  "word.choose": call(z.strictObject({ what: z.enum(WORD_FILES) })).gives<WordState | null>(),
  "word.remove": call(z.strictObject({ what: z.enum(WORD_FILES) })).gives<WordState>(),
  /** The bytes that would be saved now; null where a newer preview was asked for meanwhile. */
  "word.preview": call(z.strictObject({ document: z.enum(WORD_DOCUMENTS), part: partId, form: formId })).gives<Uint8Array | null>(),
  /** Asks where to save a product, and makes it there. */
  "export.save": call(z.strictObject({ product: z.enum(SAVED_PRODUCTS), part: partId, form: formId })).gives<Saved>(),
  /** Stops making the file that is being made; nothing of it is left. */
  "export.cancel": call(nothing).gives<null>(),
  /** The pages as they would be printed now; null where newer ones were asked for meanwhile. */
  "print.pages": call(PrintChoices).gives<PrintedPages | null>(),
  /** Opens the system's print dialog for them; null where the person chose Cancel. */
  "print.print": call(PrintChoices).gives<{ readonly printed: true } | null>(),
  "print.pdf": call(PrintChoices).gives<Saved>(),
  /** Asks for a Word document and says what it would change; null where the person chose Cancel. Nothing is changed yet. */
  "import.word": call(nothing).gives<BroughtBack | null>(),
  /** Reads the sheets of a workbook that a person handed to this window; null where they stopped it. */
  "import.sheets": call(z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).gives<
    readonly SheetTable[] | null
  >(),
} as const;

export type CallName = keyof typeof CALLS;
export type CallInput<N extends CallName> = z.input<(typeof CALLS)[N]["input"]>;
export type CallOutput<N extends CallName> = (typeof CALLS)[N] extends Call<z.ZodType, infer O> ? O : never;

/** What `workshop.changed` carries: one change, numbered without gaps; whether it is in the file says `workshop.saved`. */
export interface Changed {
  readonly seq: number;
  readonly diff: Diff;
  readonly label: string;
  readonly origin: "do" | "undo" | "redo";
  readonly undo: UndoState;
}

/** What is being waited for: a file that another program holds, or the last changes, which are still on their way to theirs. */
export interface WaitingFor {
  readonly name: string;
  readonly why: "held" | "saving";
}

/** Events that the main process sends to windows, by the type of what they carry. */
export interface EventPayloads {
  readonly "workshop.opened": Opened;
  readonly "workshop.changed": Changed;
  readonly "workshop.closed": null;
  /** The file could not be written: what is not saved yet is in memory, the file is as it was. Told with every try. */
  readonly "workshop.notSaved": AppError;
  /** All changes up to this number are in the file. */
  readonly "workshop.saved": { readonly seq: number; readonly savedAt: string };
  readonly "room.view": View;
  readonly "room.state": { readonly open: boolean; readonly shape: number | null };
  readonly "room.moved": RoomMove;
  readonly "room.direction": Direction;
  readonly "room.pointing": Pointing;
  readonly "app.command": Command;
  readonly "app.settings": Settings;
  /** Something that the application keeps for itself could not be written: for the facilitator alone. */
  readonly "app.notKept": AppError;
  /** What is open is about to be closed: the window brings in what is being written, and answers by `app.broughtIn`. */
  readonly "app.leaving": null;
  /** A file that takes a while is being made; null when that has ended. */
  readonly "export.making": { readonly name: string } | null;
  /** A file that somebody waits for takes a while to be read; null when that has ended. */
  readonly "app.reading": { readonly name: string } | null;
  readonly "home.cards": HomeCards;
  /** What is asked for waits for a file; null when that has ended. */
  readonly "app.waiting": WaitingFor | null;
  /** A file waits for its passphrase: for the facilitator alone, as is the next. */
  readonly "locked.asked": LockedAsked;
  readonly "handOver.stage": { readonly stage: HandOverStage };
}
export const EVENTS = [
  "workshop.opened",
  "workshop.changed",
  "workshop.closed",
  "workshop.notSaved",
  "workshop.saved",
  "room.view",
  "room.state",
  "room.moved",
  "room.direction",
  "room.pointing",
  "app.command",
  "app.settings",
  "app.notKept",
  "app.leaving",
  "export.making",
  "app.reading",
  "home.cards",
  "app.waiting",
  "locked.asked",
  "handOver.stage",
] as const satisfies readonly (keyof EventPayloads)[];
export type EventName = keyof EventPayloads;

/** `window.workshop` as renderer code sees it. */
export interface Bridge {
  call<N extends CallName>(name: N, ...input: undefined extends CallInput<N> ? [] : [CallInput<N>]): Promise<Result<CallOutput<N>>>;
  /** Listens to an event; gives the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayloads[N]) => void): () => void;
}
