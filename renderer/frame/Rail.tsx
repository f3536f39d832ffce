/** The places a person can go to, and what stands at hand in all of them. */
import {
  BookOpenText,
  ClipboardList,
  HeartHandshake,
  History,
  Lightbulb,
  ListChecks,
  MessageCircleQuestionMark,
  Settings,
  Smile,
  Sprout,
  Table2,
} from "lucide-react";
import type { ComponentType } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { CHOOSING_WORDS } from "../../shared/guidance/choosing-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { GUIDE_ANSWER } from "../pathway/Guide.tsx";
import { changeSettings } from "../state/actions.ts";
import { desk, useDesk, type Place } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { withTip } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { useFold } from "../ui/Fold.tsx";
import { readAloud } from "../ui/read-aloud.ts";
import { useReadAloud } from "../ui/ReadAloud.tsx";
import { PathIcon } from "../ui/Sign.tsx";

const PLACES: readonly { readonly place: Exclude<Place, "choosing">; readonly icon: ComponentType<{ readonly size: number }> }[] = [
  { place: "pathway", icon: PathIcon },
  { place: "plan", icon: Table2 },
  { place: "evidence", icon: ListChecks },
  { place: "worksheet", icon: ClipboardList },
  { place: "framework", icon: BookOpenText },
  { place: "examples", icon: Lightbulb },
  { place: "benefits", icon: HeartHandshake },
  { place: "feedback", icon: Smile },
  { place: "afterwards", icon: Sprout },
  { place: "versions", icon: History },
];

export function Rail() {
  const place = useDesk((now) => now.place);
  const panel = useDesk((now) => now.panel);
  const guide = useReplica(({ app }) => app?.settings.guide ?? false);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const aloud = useReadAloud();
  const fold = useFold(`${WORDS.places.label}: ${place === "choosing" ? CHOOSING_WORDS.name : WORDS.places[place]}`);
  const go = (to: Place): void => {
    fold.close();
    desk.go(to);
  };
  return (
    <nav className="rail" aria-label={WORDS.places.label} {...fold.attributes}>
      {fold.button}
      <div className="rail-places">
        {PLACES.map(({ place: to, icon: Icon }) => (
          <Button key={to} className="rail-item" {...(place === to && { "aria-current": "page" as const })} onPress={() => go(to)}>
            <Icon size={24} />
            <span>{WORDS.places[to]}</span>
          </Button>
        ))}
      </div>
      <div className="rail-rest">
        {!readOnly &&
          withTip(
            <ToggleButton
              className="rail-item"
              isSelected={guide && panel && place === "pathway"}
              onChange={(wanted) => {
                void changeSettings({ guide: wanted });
                if (wanted) {
                  go("pathway");
                  desk.select([]);
                  desk.show(null);
                  desk.panel(true);
                  focusWhenThere(GUIDE_ANSWER);
                }
              }}
            >
              <MessageCircleQuestionMark aria-hidden size={24} />
              <span>{WORDS.guide.name}</span>
            </ToggleButton>,
            guide ? WORDS.guide.hide : WORDS.guide.show,
          )}
        {withTip(
          <Button className="rail-item" aria-label={aloud.label} preventFocusOnPress onPress={readAloud}>
            <aloud.icon aria-hidden size={24} />
            <span>{aloud.short}</span>
          </Button>,
          aloud.tip,
        )}
        <Button className="rail-item" onPress={() => desk.ask("settings")}>
          <Settings aria-hidden size={24} />
          <span>{WORDS.settings.heading}</span>
        </Button>
      </div>
    </nav>
  );
}
