/** What carries out each call of the contract. */
import path from "node:path";
import { app, shell, type BrowserWindow } from "electron";
import { endingOf, isPrinted, isWord, PRODUCTS, type MadeProduct, type Product, type SavedProduct } from "../../shared/export/products.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Ruled } from "../../shared/settings/policy.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { FILE_KIND_WORDS, PRODUCT_WORDS, type ProductWords } from "../../shared/guidance/product-words.ts";
import type { EventName, Saved } from "../../shared/ipc/contract.ts";
import type { PrintChoices } from "../../shared/settings/print-options.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { pathPartOf } from "../../shared/pathway/parts.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { askForWordFile, askHowToGoOn, askWhatToBringBack, askWhatToOpen, askWhereToSave, type NewName } from "../app/dialogs.ts";
import type { Faults } from "../app/faults.ts";
import type { WindowLeaving } from "../app/leaving.ts";
import type { LooseWordsFile } from "../app/loose-words.ts";
import { makeFile, type Job, type FileMaking } from "../app/exporter.ts";
import type { FoundBy, Given, JobName } from "../app/reading-jobs.ts";
import { drawTemplates, makeHome } from "../app/home.ts";
import { makeKnownFiles } from "../app/known-files.ts";
import { NUMBERED, printToPdf } from "../app/print.ts";
import { isLocked, lockedAt, type Locked } from "../app/locked.ts";
import type { Read } from "../app/readers.ts";
import type { Damage, Recovery } from "../app/recovery.ts";
import type { RecentFiles } from "../app/recent.ts";
import type { Session } from "../app/session.ts";
import type { SettingsFile } from "../app/settings.ts";
import { readLicences } from "../app/licences.ts";
import { supportText } from "../app/support.ts";
import type { Windows } from "../app/windows.ts";
import type { WordSettings } from "../app/word-settings.ts";
import { ENDING } from "../files/names.ts";
import { writeFile } from "../files/write-file.ts";
import type { Handlers } from "./answer.ts";
import { makeBackupHandlers } from "./backup-handlers.ts";
import { makeFaultHandlers, makeLooseHandlers } from "./fault-handlers.ts";
import { makeFileHandlers } from "./file-handlers.ts";
import { makeWaiting, newestOnly, type Waiting } from "./makings.ts";
import { makePatience, openOrRescue, openPatiently, type Patiently, type ReadJson } from "./opening.ts";
import { makePrintHandlers } from "./print-handlers.ts";
import type { RoomEar } from "./room-ear.ts";
import type { RoomControl } from "./room-handlers.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

export interface HandlerParts {
  readonly session: Session;
  readonly windows: Windows;
  readonly settings: SettingsFile;
  readonly recent: RecentFiles;
  readonly word: WordSettings;
  readonly room: RoomControl;
  readonly ear: RoomEar;
  readonly faults: Faults;
  readonly loose: LooseWordsFile;
  readonly leaving: WindowLeaving;
  readonly patiently: Patiently;
  readonly recovery: Recovery;
  readonly locked: Locked;
  /** What is being read for somebody who waits. */
  readonly reading: Waiting;
  readonly read: Read;
  readonly readJson: ReadJson;
  /** The default folder of workshops. */
  readonly folder: string;
  /** Where the application keeps what is its own. */
  readonly kept: string;
  readonly backups: string;
  /** What the organisation has set, and what it does not allow. */
  readonly ruled: Ruled;
  /** What is said at the start, about what can't be kept or what the organisation has set; "" where all is well. */
  readonly notKept: string;
}

const kindInWords = (product: Product): string => FILE_KIND_WORDS[PRODUCTS[product].kind];

/** The part of the path that is named; nothing where it is no longer there: then all of it is told. */
function partOf(workshop: Workshop, id: string | undefined): Pick<Job, "part"> {
  const part = id === undefined ? null : pathPartOf(workshop, id);
  return part ? { part } : {};
}

/** What of the workshop is asked for, by its id: a part of the path, a form. */
interface Wish {
  readonly part?: string | undefined;
  readonly form?: string | undefined;
}

export function makeHandlers(parts: HandlerParts): Handlers {
  const { session, windows, settings, recent, word, room, ear, faults, loose, leaving, patiently, recovery } = parts;
  const { reading, read, readJson, folder, locked, kept, backups, ruled, notKept } = parts;
  const files = makeKnownFiles();
  const home = makeHome({ folder, recent, files, read, tell: (cards) => windows.broadcast("home.cards", cards) });
  const saving = makeWaiting((making) => windows.broadcast("export.making", making));
  const preview = newestOnly();
  /** For files other than the workshop: those that are made, chosen or brought back. */
  const handing = makePatience((waiting) => windows.broadcast("app.waiting", waiting));

  function board(): BrowserWindow {
    const window = windows.board();
    if (!window) throw new WorkshopError("unexpected", APP_WORDS.errors.windowClosed);
    return window;
  }

  async function save(product: SavedProduct, wish: Wish): Promise<Saved> {
    if (product === "json" && !ruled.jsonAllowed) throw new WorkshopError("not-allowed", POLICY_WORDS.noJson);
    const { workshop } = session;
    const { file }: ProductWords = PRODUCT_WORDS[product];
    return saveAs({ title: infoOf(workshop).title, part: file }, product, () =>
      isPrinted(product)
        ? printToPdf(
            makeFile({ ...jobOf(PRODUCTS[product].printedFrom, workshop, wish), printed: true }),
            (html) => html,
            "ownNumbers" in PRODUCTS[product] ? {} : NUMBERED,
          )
        : makeFile(jobOf(product, workshop, wish)),
    );
  }

  async function saveAs(name: NewName, product: Product, make: () => FileMaking): Promise<Saved> {
    const place = await askWhereToSave(board(), WORDS.save.heading, placeFor(), name, kindInWords(product), endingOf(product));
    if (!place) return null;
    session.mayWrite(place.path);
    const making = make();
    const bytes = await made(making, product);
    if (!bytes) return null;
    const isWritten = await handing(place.path, () => {
      session.mayWrite(place.path);
      writeFile(place.path, bytes, { force: place.force, forOthers: true });
      return true;
    });
    if (isWritten === null) return null;
    const undrawn = making.undrawn?.() ?? [];
    return { ...savedAs(place.path), ...(undrawn.length > 0 && { undrawn }) };
  }

  /** Reads what a person waits for: they see that it goes on, and can stop it. */
  const readFor = <J extends JobName>(job: J, given: Given<J>): Promise<FoundBy<J> | null> =>
    reading.done(read(job, given), "name" in given ? given.name : path.basename(given.path));

  const made = (making: FileMaking, product: Product) => saving.done(making, kindInWords(product));

  const savedAs = (file: string): NonNullable<Saved> => ({ id: files.idOf(file), name: path.basename(file) });

  const jobOf = (product: MadeProduct, workshop: Workshop, { print, part, form }: Wish & { readonly print?: PrintChoices } = {}): Job => ({
    product,
    workshop: toSnapshot(workshop),
    now: new Date().toISOString(),
    hidesSmall: settings.get().hidesSmall,
    ...((isWord(product) || product === "easy-read-page" || product === "forms-page") && { word: word.request() }),
    ...(print && { print }),
    ...(form !== undefined && { form }),
    ...partOf(workshop, part),
  });

  /** Beside the workshop; the copy of the example lies where nobody would look. */
  const placeFor = () => (session.current()?.file.isExample ? app.getPath("documents") : path.dirname(session.path));

  return {
    "app.state": (_nothing, role) => ({
      role,
      version: app.getVersion(),
      settings: settings.get(),
      folder: [path.basename(path.dirname(folder)), path.basename(folder)].join(" / "),
      open: session.isOpen,
      roomOpen: windows.room() !== undefined,
      roomShape: room.shape(),
      back: role === "board" ? faults.back() : null,
      locked: role === "board" ? locked.asked() : null,
      ruled,
      notKept,
    }),
    "app.settings": (patch) => {
      const now = settings.change(patch);
      windows.broadcast("app.settings", now);
      room.screenChanged();
      return now;
    },
    "app.reveal": ({ id }) => (shell.showItemInFolder(files.pathOf(id)), null),
    "app.licences": () => readLicences(),
    "app.stopReading": () => (reading.stop(), null),
    ...makeFaultHandlers(faults, () => supportText(session, windows, settings.get())),
    ...makeLooseHandlers(loose, leaving, () => (session.isOpen ? session.path : "")),
    "home.cards": () => home.look(),
    "home.forget": ({ id }) => (home.forget(files.pathOf(id)), null),
    "home.templates": () => drawTemplates(),
    "workshop.create": async ({ title, template }) => {
      const file = await patiently(title, () => session.make(title, template));
      return file === null ? null : openPatiently(session, patiently, readJson, file);
    },
    "workshop.open": async ({ id }) => {
      const chosen = id === undefined ? await askWhatToOpen(board(), folder) : files.pathOf(id);
      if (chosen !== null && isLocked(chosen)) return (locked.take(lockedAt(chosen)), null);
      const ask = (problem: string, damage: Damage) => askHowToGoOn(board(), problem, damage);
      return chosen === null ? null : openOrRescue(session, recovery, patiently, readJson, chosen, ask);
    },
    "workshop.example": () => session.openExample(),
    "workshop.tryAgain": () => patiently(session.path, (last) => session.tryAgain(!last)),
    "workshop.close": () => patiently(session.isOpen ? session.path : "", async () => (await session.close(), null)),
    "workshop.current": (_nothing, role) => (role === "room" ? ear.current() : session.current()),
    "workshop.change": (intent) => room.during(() => session.change(intent)),
    "workshop.undo": () => room.during(() => session.undo()),
    "workshop.redo": () => room.during(() => session.redo()),
    "workshop.keepElsewhere": async () => {
      const place = await askWhereToSave(
        board(),
        APP_WORDS.dialogs.keepElsewhere,
        placeFor(),
        { title: infoOf(session.workshop).title },
        APP_WORDS.dialogs.files.workshop,
        ENDING,
      );
      if (!place) return null;
      return patiently(place.path, async () => {
        await session.keepElsewhere(place.path, place.force);
        return savedAs(session.path);
      });
    },
    ...makeFileHandlers({
      ...{ session, recent, loose, locked, patiently, board, folder, kept, backups, files, placeFor, readJson, savedAs },
      ruled,
      stage: (stage) => board().webContents.send("handOver.stage" satisfies EventName, { stage }),
    }),
    "versions.list": () => session.versions.list(),
    "versions.keep": async ({ name }) => (await session.versions.keep(name), session.versions.list()),
    "versions.rename": async ({ id, name }) => (await session.versions.rename(id, name), session.versions.list()),
    "versions.remove": async ({ id }) => (await session.versions.remove(id), session.versions.list()),
    "versions.read": async ({ id }) => toSnapshot((await session.versions.read(id)).workshop),
    "versions.goBack": ({ id }) => room.during(() => session.goBackTo(id)),
    ...makeBackupHandlers({ session, recovery, patiently, backups, files }),
    ...room.handlers,
    "word.state": () => word.state(),
    "word.options": (patch) => word.change(patch),
    "word.choose": async ({ what }) => {
      const file = await askForWordFile(board(), what);
      if (file === null) return null;
      const taken = await handing(file, async () => {
        const [logo, template] =
          what === "logo" ? [await readFor("logo", { path: file }), null] : [null, await readFor("template", { path: file })];
        return logo ? { logo } : template && { template };
      });
      return taken && word.take(taken);
    },
    "word.remove": ({ what }) => word.remove(what),
    "word.preview": ({ document, ...wish }) => preview(makeFile(jobOf(document, session.workshop, wish))),
    "export.cancel": () => (saving.stop(), null),
    "export.save": ({ product, ...wish }) => save(product, wish),
    ...makePrintHandlers({ session, made, saveAs, makePages: (workshop, print) => makeFile(jobOf("print", workshop, { print })) }),
    "import.sheets": (workbook) => readFor("sheets", workbook),
    "import.word": async () => {
      const chosen = await askWhatToBringBack(board(), placeFor());
      if (chosen === null) return null;
      return handing(chosen, async () => {
        const { organisation } = word.state().options;
        const proposal = await readFor("word", { path: chosen, workshop: toSnapshot(session.workshop), organisation });
        return proposal && { name: path.basename(chosen), proposal };
      });
    },
  };
}
