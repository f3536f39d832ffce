/** `npm run build`: builds the application into out/. */
import { build } from "./lib/build.ts";
import { main } from "./lib/main.ts";

await main(() => build());
