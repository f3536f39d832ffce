/** What carries out each call of the contract. */
import path from "node:path";
import { app, shell, type BrowserWindow } from "electron";
import { endingOf, isPrinted, isWord, PRODUCTS, type MadeProduct, type Product, type SavedProduct } from "../../shared/export/products.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FILE_KIND_WORDS, PRODUCT_WORDS, type ProductWords } from "../../shared/guidance/product-words.ts";
import type { Opened, Saved } from "../../shared/ipc/contract.ts";
import type { PrintChoices } from "../../shared/settings/print-options.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { askForWordFile, askWhatToBringBack, askWhatToOpen, askWhereToSave, wantsBackup } from "../app/dialogs.ts";
import type { Faults } from "../app/faults.ts";
import { makeFile, type Job, type Making } from "../app/exporter.ts";
import { drawTemplates, makeHome } from "../app/home.ts";
import { readBack } from "../app/importer.ts";
import { NUMBERED, printToPdf } from "../app/print.ts";
import type { RecentFiles } from "../app/recent.ts";
import { ENDING, type Session } from "../app/session.ts";
import type { SettingsFile } from "../app/settings.ts";
import { supportText } from "../app/support.ts";
import type { Windows } from "../app/windows.ts";
import { readChosen, type WordSettings } from "../app/word-settings.ts";
import { writeFile } from "../files/write-file.ts";
import type { Handlers } from "./answer.ts";
import { makeFaultHandlers } from "./fault-handlers.ts";
import { makePrintHandlers } from "./print-handlers.ts";
import type { RoomEar } from "./room-ear.ts";
import type { Room } from "./room-handlers.ts";

export interface Parts {
  readonly session: Session;
  readonly windows: Windows;
  readonly settings: SettingsFile;
  readonly recent: RecentFiles;
  readonly word: WordSettings;
  readonly room: Room;
  readonly ear: RoomEar;
  readonly faults: Faults;
  /** The default folder of workshops. */
  readonly folder: string;
}

const kindInWords = (product: Product): string => FILE_KIND_WORDS[PRODUCTS[product].kind];

/** After this long a person wants to know that something is being made. */
const PATIENCE_MS = 1000;

export function makeHandlers({ session, windows, settings, recent, word, room, ear, faults, folder }: Parts): Handlers {
  const cards = makeHome(folder, recent);
  /** What the app itself has written, and may show in the file manager. */
  const written = new Set<string>();
  /** What is being made just now: a file to save, and a preview. */
  let saving: Making | null = null;
  let preview: Making | null = null;

  function board(): BrowserWindow {
    const window = windows.board();
    if (!window) throw new WorkshopError("unexpected", "The window has closed.");
    return window;
  }

  async function save(product: SavedProduct): Promise<Saved> {
    const { workshop } = session;
    const { file }: ProductWords = PRODUCT_WORDS[product];
    const title = `${infoOf(workshop).title}${file === undefined ? "" : ` – ${file}`}`;
    return saveAs(title, product, () =>
      isPrinted(product)
        ? printToPdf(makeFile(jobOf(PRODUCTS[product].printedFrom, workshop)), (html) => html, NUMBERED)
        : makeFile(jobOf(product, workshop)),
    );
  }

  async function saveAs(title: string, product: Product, make: () => Making): Promise<Saved> {
    const place = await askWhereToSave(board(), WORDS.save.heading, placeFor(), title, kindInWords(product), endingOf(product));
    const bytes = place && (await made(make(), product));
    if (!bytes) return null;
    writeFile(place.path, bytes, { force: place.force });
    written.add(place.path);
    return { path: place.path };
  }

  const jobOf = (product: MadeProduct, workshop: Workshop, print?: PrintChoices): Job => ({
    product,
    workshop: toSnapshot(workshop),
    now: new Date().toISOString(),
    ...(isWord(product) && { word: word.request() }),
    ...(print && { print }),
  });

  /** The bytes of a file; null where the person stopped it. The window hears of it where it takes a while. */
  async function made(making: Making, product: Product): Promise<Uint8Array | null> {
    saving?.stop();
    saving = making;
    const tell = setTimeout(() => windows.broadcast("export.making", { name: kindInWords(product) }), PATIENCE_MS);
    try {
      return await making.bytes;
    } finally {
      clearTimeout(tell);
      if (saving === making) {
        saving = null;
        windows.broadcast("export.making", null);
      }
    }
  }

  /** Opens a file, or its backup where it is damaged and the person wants that. */
  async function open(file: string): Promise<Opened | null> {
    try {
      return session.open(file);
    } catch (error) {
      const backup = isDamage(error) ? session.backupOf(file) : null;
      if (backup === null) throw error;
      return (await wantsBackup(board(), (error as WorkshopError).message)) ? session.openBackup(backup, file) : null;
    }
  }

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
      back: role === "board" ? faults.back() : null,
    }),
    "app.settings": (patch) => {
      const now = settings.change(patch);
      windows.broadcast("app.settings", now);
      return now;
    },
    "app.reveal": async ({ path: file }) => {
      const isOurs = written.has(file) || session.current()?.file.path === file || (await cards()).some((card) => card.path === file);
      if (!isOurs) throw new WorkshopError("not-found", "That file is not one that was saved here.");
      shell.showItemInFolder(file);
      return null;
    },
    ...makeFaultHandlers(faults, () => supportText(session, windows, settings.get())),
    "home.cards": () => cards(),
    "home.forget": ({ path: file }) => (recent.forget(file), null),
    "home.templates": () => drawTemplates(),
    "workshop.create": ({ title, template }) => session.create(title, template),
    "workshop.open": async ({ path: file }) => {
      const chosen = file ?? (await askWhatToOpen(board(), folder));
      return chosen === null ? null : open(chosen);
    },
    "workshop.example": () => session.openExample(),
    "workshop.close": () => {
      session.close();
      return null;
    },
    "workshop.current": (_nothing, role) => (role === "room" ? ear.current() : session.current()),
    "workshop.change": (intent) => room.during(() => session.change(intent)),
    "workshop.undo": () => room.during(() => session.undo()),
    "workshop.redo": () => room.during(() => session.redo()),
    "workshop.keepElsewhere": async () => {
      const place = await askWhereToSave(board(), "Keep in another place", placeFor(), infoOf(session.workshop).title, "Workshop", ENDING);
      if (!place) return null;
      session.keepElsewhere(place.path, place.force);
      return { path: session.path };
    },
    "versions.list": () => session.versions.list(),
    "versions.keep": ({ name }) => (session.versions.keep(name), session.versions.list()),
    "versions.rename": ({ id, name }) => (session.versions.rename(id, name), session.versions.list()),
    "versions.remove": ({ id }) => (session.versions.remove(id), session.versions.list()),
    "versions.read": ({ id }) => toSnapshot(session.versions.read(id).workshop),
    "versions.goBack": ({ id }) => room.during(() => session.goBackTo(id)),
    ...room.handlers,
    "word.state": () => word.state(),
    "word.options": (patch) => word.change(patch),
    "word.choose": async ({ what }) => {
      const file = await askForWordFile(board(), what);
      return file === null ? null : word.take(what, path.basename(file), readChosen(file));
    },
    "word.remove": ({ what }) => word.remove(what),
    "word.preview": async ({ document }) => {
      preview?.stop();
      const making = makeFile(jobOf(document, session.workshop));
      preview = making;
      return making.bytes;
    },
    "export.cancel": () => (saving?.stop(), null),
    "export.save": ({ product }) => save(product),
    ...makePrintHandlers({ session, made, saveAs, makePages: (workshop, print) => makeFile(jobOf("print", workshop, print)) }),
    "import.word": async () => {
      const chosen = await askWhatToBringBack(board(), placeFor());
      return chosen === null ? null : readBack(chosen, toSnapshot(session.workshop), word.state().options.organisation);
    },
  };
}

/** Damage may reach so far that the file is not known as a workshop any more. */
const isDamage = (error: unknown): boolean =>
  error instanceof WorkshopError && (error.error.code === "damaged" || error.error.code === "not-a-workshop");
