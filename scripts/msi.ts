/**
 * `node scripts/msi.ts FOLDER FILE.msi`: the package for Windows that an administrator installs for everybody, from the unpacked
 * Windows application (`release/win-unpacked`), on a Linux with wixl. What it says of itself stands in electron-builder.yml.
 */
import { main } from "./lib/main.ts";
import { msiFacts } from "./lib/packaging.ts";
import { makeMsi } from "./packaging/msi.ts";

await main(async () => {
  const [folder, file] = process.argv.slice(2);
  if (folder === undefined || file === undefined) throw new Error("Say which folder is packed, and where the .msi goes.");
  makeMsi(folder, msiFacts(), file);
});
