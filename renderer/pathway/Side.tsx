/** The panel beside the board: what is read back, the chosen stone, what was asked for, the guide, or what is still open on the path. */
import { memo } from "react";
import { ReadBackPanel } from "../speech/ReadBackPanel.tsx";
import { useShallow } from "zustand/react/shallow";
import type { StoneId } from "../../shared/model/records.ts";
import { useChosenLater } from "../state/AfterTheBoard.tsx";
import { desk, useDesk } from "../state/desk.ts";
import { ShownWorkshop, useReplica, useWorkshop } from "../state/replica.ts";
import { FaultBoundary } from "../ui/Fault.tsx";
import { StoppedPanel } from "../ui/StoppedDialog.tsx";
import { AddPanel } from "./AddPanel.tsx";
import { CameOfIt } from "./CameOfIt.tsx";
import { Guide } from "./Guide.tsx";
import { LaterPanel } from "./LaterPanel.tsx";
import { OpenQuestions } from "./OpenQuestions.tsx";
import { SeveralPanel } from "./SeveralPanel.tsx";
import { StonePanel } from "./StonePanel.tsx";

/** A panel that can't be drawn gives way to the next one that is asked for. */
export const Side = memo(function Side() {
  const reset = useDesk(useShallow(({ selection, side, reading }) => [selection, side, reading]));
  const close = (): void => desk.panel(false);
  const panel = useDesk((now) => now.panel);
  const chosen = useChosenLater();
  if (!panel) return null;
  // Its place is kept from the beginning, so that the board has its size.
  if (!chosen) return <div className="side" />;
  return (
    <FaultBoundary where="side" reset={reset} renderInstead={(again) => <StoppedPanel again={again} onClose={close} />}>
      <ShownWorkshop value={chosen.workshop}>
        <SidePanel selection={chosen.selection} />
      </ShownWorkshop>
    </FaultBoundary>
  );
});

const SidePanel = memo(function SidePanel({ selection }: { readonly selection: readonly StoneId[] }) {
  const { stones } = useWorkshop();
  const side = useDesk((now) => now.side);
  const reading = useDesk((now) => now.reading);
  const walks = useDesk((now) => now.walk !== null);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const guide = useReplica(({ app, open }) => (app?.settings.guide ?? false) && open?.file.readOnly === false);
  if (reading !== null && (reading === "path" || stones.has(reading)))
    return <ReadBackPanel key={reading} of={reading === "path" ? null : reading} />;
  const [first, ...others] = selection;
  const stone = first === undefined ? undefined : stones.get(first);
  if (stone && others.length > 0) return <SeveralPanel ids={selection} />;
  if (stone) return <StonePanel key={stone.id} stone={stone} />;
  if (side === "add") return <AddPanel />;
  if (side === "later") return <LaterPanel />;
  if (side === "questions") return <OpenQuestions />;
  if (walks && !readOnly) return <CameOfIt />;
  return guide ? <Guide /> : <OpenQuestions />;
});
