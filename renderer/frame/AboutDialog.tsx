/** What this is, whose structure it follows, and where the work stays. */
import { LOOKED_AFTER_UNTIL } from "../../shared/base/looked-after.ts";
import { ABOUT } from "../../shared/guidance/about.ts";
import { DAY_WORDS } from "../../shared/guidance/day-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

const lookedAfter = LOOKED_AFTER_UNTIL === null ? ABOUT.tryingOut : ABOUT.lookedAfter(DAY_WORDS.longUtc(new Date(LOOKED_AFTER_UNTIL)));

export function AboutDialog() {
  const version = useReplica(({ app }) => app?.version ?? "");
  return (
    <Dialog heading={ABOUT.title} onClose={() => desk.ask(null)}>
      <div className="about">
        <p>{ABOUT.lead}</p>
        {ABOUT.privacy.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{ABOUT.facilitatorsNotes}</p>
        <p>{ABOUT.attribution}</p>
        <p className="muted small">{ABOUT.licences}</p>
        <p className="muted small">{`${ABOUT.version(version)}. ${lookedAfter}`}</p>
      </div>
      <DialogButtons>
        <Button label={ABOUT.inside} onPress={() => desk.ask("licences")} />
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
