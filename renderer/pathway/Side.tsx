/** The panel beside the board: the chosen stone, what was asked for, or the guide. Nothing, where none of them is wanted. */
import { useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { AddPanel } from "./AddPanel.tsx";
import { Guide } from "./Guide.tsx";
import { LaterPanel } from "./LaterPanel.tsx";
import { SeveralPanel } from "./SeveralPanel.tsx";
import { StonePanel } from "./StonePanel.tsx";

export function Side() {
  const { stones } = useWorkshop();
  const selection = useDesk((now) => now.selection);
  const side = useDesk((now) => now.side);
  const guide = useReplica(({ app, open }) => (app?.settings.guide ?? false) && open?.file.readOnly === false);
  const [first, ...others] = selection;
  const stone = first === undefined ? undefined : stones.get(first);
  if (stone && others.length > 0) return <SeveralPanel ids={selection} />;
  if (stone) return <StonePanel key={stone.id} stone={stone} />;
  if (side === "add") return <AddPanel />;
  if (side === "later") return <LaterPanel />;
  return guide ? <Guide /> : null;
}
