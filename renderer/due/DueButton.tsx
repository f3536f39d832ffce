/** The way to what is due, which says how much it is. */
import { CalendarClock } from "lucide-react";
import { today } from "../../shared/base/today.ts";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { dueOf } from "../../shared/pathway/due.ts";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";

export function DueButton() {
  const { rows, forms } = dueOf(useWorkshop(), today());
  const due = rows.length + forms.length;
  const label = due > 0 ? DUE_WORDS.openMany(due) : DUE_WORDS.open;
  return <Button icon={CalendarClock} weight="quiet" label={label} tip={DUE_WORDS.openTip} onPress={() => desk.ask("due")} />;
}
