/** Both windows start here; `app.state` says which of the two this one is. */
import { createRoot } from "react-dom/client";
import { bridge } from "./state/bridge.ts";

const state = await bridge.call("app.state");
createRoot(document.getElementById("root")!).render(<p>{state.ok ? `This is the ${state.value.role}.` : state.error.message}</p>);
document.documentElement.dataset["ready"] = "true";
