/** The story of the whole path: months, what changed in each, and why. */
import { CalendarCheck, Inbox, Megaphone, Waypoints, type LucideIcon } from "lucide-react";
import { quoted } from "../../shared/base/wording.ts";
import { DAY_WORDS } from "../../shared/guidance/day-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { STORY_WORDS } from "../../shared/guidance/story-words.ts";
import { PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import { timelineOf, type TimelineEvent } from "../../shared/pathway/timeline.ts";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { longDayOf } from "../ui/dates.ts";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { ProgressSign } from "./ProgressSign.tsx";
import "./progress.css";

const words = STORY_WORDS.timeline;

export function TimelineDialog() {
  const months = timelineOf(useWorkshop());
  const close = (): void => desk.ask(null);
  return (
    <Dialog heading={words.heading} size="wide" onClose={close}>
      <p className="muted">{months.length === 0 ? words.empty : words.intro}</p>
      <div className="timeline">
        {months.map(({ month, events }) => (
          <section key={month}>
            <h3>{month === "" ? words.noDay : DAY_WORDS.monthUtc(new Date(`${month}-01T00:00:00Z`))}</h3>
            <ul>
              {events.map((event, at) => (
                <li key={at}>
                  <EventSign event={event} />
                  <div>
                    {event.day !== "" && <p className="small muted">{longDayOf(event.day)}</p>}
                    <p dir="auto">{saidOf(event)}</p>
                    {event.is === "progress" && event.entry.why.trim() !== "" && (
                      <p className="timeline-why" dir="auto">
                        {event.entry.why}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} onPress={close} />
      </DialogButtons>
    </Dialog>
  );
}

function saidOf(event: TimelineEvent): string {
  switch (event.is) {
    case "progress":
      return words.progress(quoted(event.stone.text), PROGRESS_TERMS[event.entry.state].label);
    case "finding":
      return words.cameIn(quoted(event.stone.text), event.finding.text);
    case "round":
      return words.round(event.form.title.trim() || words.unnamedForm, event.result.name.trim(), words.sheets(event.result.sheets));
    case "did":
      return words.did(event.row.did);
  }
}

const ICONS: { readonly [E in Exclude<TimelineEvent["is"], "progress">]: LucideIcon } = {
  finding: Inbox,
  round: CalendarCheck,
  did: Megaphone,
};

function EventSign({ event }: { readonly event: TimelineEvent }) {
  if (event.is === "progress") return <ProgressSign progress={event.entry.state} />;
  const Icon = ICONS[event.is];
  return <Icon aria-hidden size={18} />;
}

/** Opens it. */
export const TimelineButton = () => (
  <Button icon={Waypoints} weight="quiet" label={words.open} tip={words.openTip} onPress={() => desk.ask("timeline")} />
);
