// Stands in for Electron's own default application: `electron [-r module] APPLICATION [arguments]`, where the
// application is a folder with a package.json whose main file is CommonJS, or one CommonJS file. It is the
// `resources/app` of the closed-network runtime, so it is plain JavaScript that needs nothing beside it.
const { app } = require("electron");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const args = process.argv.slice(1);
const preloads = [];
let application = null;
for (let i = 0; i < args.length && application === null; i++) {
  if (args[i] === "-v" || args[i] === "--version") {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  }
  if (args[i] === "-r" || args[i] === "--require") preloads.push(args[++i]);
  else if (!args[i].startsWith("-")) application = path.resolve(args[i]);
}
if (application === null) {
  console.error("usage: electron [-r MODULE] APPLICATION [ARGUMENT ...]");
  process.exit(2);
}

process.defaultApp = true;
if (preloads.length > 0) Module._preloadModules(preloads);

let main = application;
let folder = path.dirname(application);
if (fs.statSync(application).isDirectory()) {
  folder = application;
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  main = path.join(folder, manifest.main ?? "index.js");
  app.setName(manifest.productName ?? manifest.name ?? app.getName());
  if (manifest.version) app.setVersion(manifest.version);
}
app.setAppPath(folder);
Module._load(main, Module, true);
