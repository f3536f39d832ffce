/**
 * The boundaries of the folders: the folder says the runtime, and these rules hold it to that. `npm run rules` checks
 * them; tests/unit/scripts/rules.test.ts shows that each one fails where it is broken.
 */
const library = (...names) => `node_modules/(${names.join("|")})/|^(${names.join("|")})$`;
const NODE = { dependencyTypes: ["core"] };

/** One rule: what `from` may not reach. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never(
      "no-cycles",
      "Two files that need each other are one file, or three.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    {
      name: "no-folder-circles",
      comment: "Folders stand on one another, types included: what two need of each other belongs below both.",
      severity: "error",
      scope: "folder",
      from: { path: "^(renderer|electron|shared)/" },
      to: { circular: true },
    },
    never("everything-resolves", "An import leads to a file or an installed package.", {}, { couldNotResolve: true }),
    never(
      "shared-is-pure",
      "shared/ is plain TypeScript: nothing of Node, Electron, React or the canvas.",
      { path: "^shared/" },
      {
        pathNot: ["^shared/", library("zod", "mdast-util-from-markdown", "@types/mdast", "@noble/hashes", "stemmer")],
      },
    ),
    never("shared-without-node", "shared/ runs in a window too.", { path: "^shared/" }, NODE),
    never(
      "scene-without-canvas",
      "The scene is data; drawing it is the board's work.",
      { path: "^shared/(shape|layout|scene)/" },
      {
        path: library("konva", "react-konva"),
      },
    ),
    never(
      "plain-knows-words-alone",
      "The rules for plain words look at texts: they know nothing of a workshop.",
      { path: "^shared/plain/" },
      { path: "^shared/(?!plain/|guidance/|base/)" },
    ),
    never(
      "renderer-asks-through-ipc",
      "A window reaches files and the system through window.workshop alone.",
      { path: "^renderer/" },
      {
        path: ["^electron/", library("electron", "better-sqlite3", "docx", "@resvg/resvg-js", "fflate", "fast-xml-parser")],
      },
    ),
    never("renderer-without-node", "A window has no Node.", { path: "^renderer/" }, NODE),
    never(
      "canvas-only-in-board",
      "Konva is how the board is drawn, and nothing else.",
      { path: "^renderer/", pathNot: "^renderer/board/" },
      {
        path: library("konva", "react-konva"),
      },
    ),
    never(
      "main-without-pages",
      "The main process draws nothing.",
      { path: "^electron/" },
      {
        path: ["^renderer/", library("react", "react-dom", "react-aria-components", "konva", "react-konva", "zustand")],
      },
    ),
    never(
      "headless-without-electron",
      "The store, the exporters, the readers and the command line run on plain Node.",
      { path: "^electron/(files/|store/|export/|import/|products/|cli\\.ts$)" },
      { path: ["^electron/(?!files/|store/|export/|import/|products/|cli(\\.ts$|/))", library("electron")] },
    ),
    never(
      "store-without-export",
      "The file does not know what is made from it.",
      { path: "^electron/store/" },
      {
        path: "^electron/export/",
      },
    ),
    never(
      "export-without-import",
      "What is written does not know how it is read back.",
      { path: "^electron/(export|store)/" },
      {
        path: "^electron/import/",
      },
    ),
    never(
      "preload-is-alone",
      "A sandboxed preload loads nothing but Electron.",
      { path: "^electron/preload\\.ts$" },
      {
        path: ".",
        pathNot: library("electron"),
        dependencyTypesNot: ["type-only"],
      },
    ),
    never(
      "nothing-needs-tests-or-scripts",
      "What we ship stands without its tools.",
      { path: "^(electron|renderer|shared)/" },
      {
        path: "^(tests|scripts)/",
      },
    ),
    never(
      "only-what-is-listed",
      "An import of a package that package.json does not name.",
      { path: "^(electron|renderer|shared|scripts)/", pathNot: "/launcher/" },
      {
        dependencyTypes: ["npm-no-pkg", "npm-unknown"],
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
