/** What stands around every place of an open workshop: the bar above, the places on the left. */
import type { ComponentType } from "react";
import { Directing } from "../directing/Directing.tsx";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { Examples } from "../examples/Examples.tsx";
import { Framework } from "../framework/Framework.tsx";
import { Benefits } from "../benefits/Benefits.tsx";
import { Choosing } from "../choosing/Choosing.tsx";
import { Feedback } from "../feedback/Feedback.tsx";
import { useDesk, type Place } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Pathway } from "../pathway/Pathway.tsx";
import { Plan } from "../plan/Plan.tsx";
import { useReady } from "../ui/ready.ts";
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
  feedback: Feedback,
  worksheet: Worksheet,
  versions: Versions,
  choosing: Choosing,
};

export function Frame() {
  const Place = PLACES[useDesk((now) => now.place)];
  const path = useReplica(({ open }) => open?.file.path);
  const roomOpen = useReplica(({ app }) => app?.roomOpen ?? false);
  useReady();
  return (
    <div className="frame" key={path}>
      <TopBar />
      <SaveTrouble />
      <Rail />
      <main className="frame-place">
        <Place />
      </main>
      {roomOpen && <Directing />}
    </div>
  );
}
