/** Makes the runtime ready, with the better-sqlite3 that loads in it, and says which it is. */
import { electronRuntime } from "./electron.ts";
import { main } from "./lib/main.ts";

await main(async () => {
  const { folder, version, official } = await electronRuntime();
  console.log(`Electron ${version}${official ? "" : " (closed network, for testing only)"} in ${folder}`);
});
