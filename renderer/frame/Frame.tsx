/** What stands around every place of an open workshop: the bar above, the places on the left. */
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Pathway } from "../pathway/Pathway.tsx";
import { Plan } from "../plan/Plan.tsx";
import { useReady } from "../ui/ready.ts";
import { Rail } from "./Rail.tsx";
import { SaveTrouble } from "./SaveTrouble.tsx";
import { TopBar } from "./TopBar.tsx";
import "./frame.css";

export function Frame() {
  const place = useDesk((now) => now.place);
  const path = useReplica(({ open }) => open?.file.path);
  useReady();
  return (
    <div className="frame" key={path}>
      <TopBar />
      <SaveTrouble />
      <Rail />
      <main className="frame-place">{place === "pathway" ? <Pathway /> : <Plan />}</main>
    </div>
  );
}
