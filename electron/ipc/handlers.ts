/** What carries out each call of the contract. */
import path from "node:path";
import { app, shell, type BrowserWindow } from "electron";
import { endingOf, isPrinted, isWord, PRODUCTS, type MadeProduct, type Product, type SavedProduct } from "../../shared/export/products.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FILE_KIND_WORDS, PRODUCT_WORDS, type ProductWords } from "../../shared/guidance/product-words.ts";
import type { Saved } from "../../shared/ipc/contract.ts";
import type { PrintChoices } from "../../shared/settings/print-options.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { askForWordFile, askWhatToBringBack, askWhatToOpen, askWhereToSave, wantsBackup } from "../app/dialogs.ts";
import type { Faults } from "../app/faults.ts";
import { makeFile, type Job, type FileMaking } from "../app/exporter.ts";
import { drawTemplates, makeHome } from "../app/home.ts";
import { readEditedWord } from "../app/importer.ts";
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
import { makeSaving, newestOnly } from "./makings.ts";
import { openOrBackup } from "./opening.ts";
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
  /** The default folder of workshops. */
  readonly folder: string;
}

const kindInWords = (product: Product): string => FILE_KIND_WORDS[PRODUCTS[product].kind];

export function makeHandlers({ session, windows, settings, recent, word, room, ear, faults, folder }: HandlerParts): Handlers {
  const cards = makeHome(folder, recent);
  /** What the app itself has written, and may show in the file manager. */
  const written = new Set<string>();
  const saving = makeSaving((making) => windows.broadcast("export.making", making));
  const preview = newestOnly();

  function board(): BrowserWindow {
    const window = windows.board();
    if (!window) throw new WorkshopError("unexpected", APP_WORDS.errors.windowClosed);
    return window;
  }

  async function save(product: SavedProduct): Promise<Saved> {
    const { workshop } = session;
    const { file }: ProductWords = PRODUCT_WORDS[product];
    const title = `${infoOf(workshop).title}${file === undefined ? "" : ` – ${file}`}`;
    return saveAs(title, product, () =>
      isPrinted(product)
        ? printToPdf(makeFile({ ...jobOf(PRODUCTS[product].printedFrom, workshop), printed: true }), (html) => html, NUMBERED)
        : makeFile(jobOf(product, workshop)),
    );
  }

  async function saveAs(title: string, product: Product, make: () => FileMaking): Promise<Saved> {
    const place = await askWhereToSave(board(), WORDS.save.heading, placeFor(), title, kindInWords(product), endingOf(product));
    if (!place) return null;
    const making = make();
    const bytes = await made(making, product);
    if (!bytes) return null;
    writeFile(place.path, bytes, { force: place.force });
    written.add(place.path);
    const undrawn = making.undrawn?.() ?? [];
    return { path: place.path, ...(undrawn.length > 0 && { undrawn }) };
  }

  const made = (making: FileMaking, product: Product) => saving.made(making, kindInWords(product));

  const jobOf = (product: MadeProduct, workshop: Workshop, print?: PrintChoices): Job => ({
    product,
    workshop: toSnapshot(workshop),
    now: new Date().toISOString(),
    ...(isWord(product) && { word: word.request() }),
    ...(print && { print }),
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
      back: role === "board" ? faults.back() : null,
    }),
    "app.settings": (patch) => {
      const now = settings.change(patch);
      windows.broadcast("app.settings", now);
      return now;
    },
    "app.reveal": async ({ path: file }) => {
      const isOurs = written.has(file) || session.current()?.file.path === file || (await cards()).some((card) => card.path === file);
      if (!isOurs) throw new WorkshopError("not-found", APP_WORDS.errors.notOurs);
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
      return chosen === null ? null : openOrBackup(session, chosen, (problem) => wantsBackup(board(), problem));
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
      const place = await askWhereToSave(
        board(),
        APP_WORDS.dialogs.keepElsewhere,
        placeFor(),
        infoOf(session.workshop).title,
        APP_WORDS.dialogs.files.workshop,
        ENDING,
      );
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
    "word.preview": ({ document }) => preview(makeFile(jobOf(document, session.workshop))),
    "export.cancel": () => (saving.stop(), null),
    "export.save": ({ product }) => save(product),
    ...makePrintHandlers({ session, made, saveAs, makePages: (workshop, print) => makeFile(jobOf("print", workshop, print)) }),
    "import.word": async () => {
      const chosen = await askWhatToBringBack(board(), placeFor());
      return chosen === null ? null : readEditedWord(chosen, toSnapshot(session.workshop), word.state().options.organisation);
    },
  };
}
