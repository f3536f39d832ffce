/** What stands around every place of an open workshop: the bar above, the places on the left. */
import type { ComponentProps, ComponentType } from "react";
import { Afterwards } from "../afterwards/Afterwards.tsx";
import { useCollecting } from "../collecting/collecting.ts";
import { useDueLine } from "../due/use-due-line.ts";
import { Directing } from "../directing/Directing.tsx";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { Examples } from "../examples/Examples.tsx";
import { FindHere } from "../finding/FindBar.tsx";
import { Framework } from "../framework/Framework.tsx";
import { Benefits } from "../benefits/Benefits.tsx";
import { Calm } from "../calm/Calm.tsx";
import { CalmPlan } from "../calm/CalmPlan.tsx";
import { Choosing } from "../choosing/Choosing.tsx";
import { FeedbackPlace } from "../feedback/Feedback.tsx";
import { useCalm } from "../state/calm.ts";
import { useDesk, type Place } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Pathway } from "../pathway/Pathway.tsx";
import { Plan } from "../plan/Plan.tsx";
import { useReady } from "../ui/ready.ts";
import { FaultBoundary, Stopped, StoppedStrip } from "../ui/Fault.tsx";
import { Versions } from "../versions/Versions.tsx";
import { Worksheet } from "../worksheet/Worksheet.tsx";
import { Rail } from "./Rail.tsx";
import { SaveTrouble } from "./SaveTrouble.tsx";
import { TopBar } from "./TopBar.tsx";
import "./frame.css";

const PLACES: { readonly [P in Place]: ComponentType } = {
  pathway: Pathway,
  plan: Plan,
  evidence: EvidenceList,
  examples: Examples,
  framework: Framework,
  benefits: Benefits,
  feedback: FeedbackPlace,
  worksheet: Worksheet,
  afterwards: Afterwards,
  versions: Versions,
  choosing: Choosing,
};

export function Frame() {
  const place = useDesk((now) => now.place);
  const Place = PLACES[place];
  const path = useReplica(({ open }) => open?.file.path);
  const calm = useCalm();
  const roomOpen = useReplica(({ app }) => app?.roomOpen ?? false);
  const photo = useCollecting((now) => now.photo !== null);
  useReady();
  useDueLine(path);
  if (calm && !photo) return <CalmFrame key={path} />;
  return (
    <div className="frame" key={path}>
      <FaultBoundary where="top bar" renderInstead={(again) => <StoppedStrip className="top-fault" again={again} />}>
        <TopBar />
      </FaultBoundary>
      <UntilChange where="save trouble" renderInstead={() => null}>
        <SaveTrouble />
      </UntilChange>
      <FaultBoundary where="rail" renderInstead={(again) => <StoppedStrip className="rail-fault" again={again} />}>
        <Rail />
      </FaultBoundary>
      <main className="frame-place">
        <FaultBoundary where="find" renderInstead={(again) => <StoppedStrip className="find-fault" again={again} />}>
          <FindHere />
        </FaultBoundary>
        <UntilChange key={place} where={`place ${place}`} renderInstead={(again) => <Stopped again={again} />}>
          <Place />
        </UntilChange>
      </main>
      {roomOpen && (
        <UntilChange where="directing" renderInstead={(again) => <StoppedStrip className="directing-fault" again={again} />}>
          <Directing />
        </UntilChange>
      )}
    </div>
  );
}

/** One thing at a time, and nothing around it but what must be known: that the file can't be written. */
function CalmFrame() {
  const place = useDesk((now) => now.place);
  return (
    <div className="frame frame-calm">
      <UntilChange where="save trouble" renderInstead={() => null}>
        <SaveTrouble />
      </UntilChange>
      <main className="frame-place">
        <UntilChange where="calm" renderInstead={(again) => <Stopped again={again} />}>
          {place === "plan" ? <CalmPlan /> : <Calm />}
        </UntilChange>
      </main>
    </div>
  );
}

/** A boundary whose part is tried again with the next change. What is in it is not drawn anew by that. */
function UntilChange(props: Omit<ComponentProps<typeof FaultBoundary>, "reset">) {
  const workshop = useReplica(({ open }) => open?.workshop);
  const direction = useReplica((replica) => replica.direction);
  return <FaultBoundary {...props} reset={[workshop, direction]} />;
}
