/** Over an empty river: what will lie here, and the one first step. */
import { ArrowRight, Camera } from "lucide-react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { PHOTO_TYPES } from "../collecting/read-file.ts";
import { changeSettings } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { GUIDE_ANSWER } from "./Guide.tsx";

export function EmptyBoard({ readOnly }: { readonly readOnly: boolean }) {
  const panel = useDesk((now) => now.panel);
  const guide = useReplica(({ app }) => app?.settings.guide ?? false) && panel;
  const begin = (): void => {
    desk.show(null);
    desk.select([]);
    desk.panel(true);
    void changeSettings({ guide: true });
    focusWhenThere(GUIDE_ANSWER);
  };
  return (
    <div className="empty-board">
      <div className="empty-board-card">
        <p className="empty-board-words">{WORDS.board.empty}</p>
        {!readOnly && <p>{WORDS.board.emptyStep}</p>}
        {!readOnly && !guide && <Button weight="main" icon={ArrowRight} label={WORDS.board.emptyAction} onPress={begin} />}
        {!readOnly && (
          <div className="empty-board-ways">
            <p className="muted">{COLLECTING_WORDS.drop.board}</p>
            <ChooseFile icon={Camera} label={COLLECTING_WORDS.photo.choose} tip={COLLECTING_WORDS.photo.chooseTip} types={PHOTO_TYPES} />
          </div>
        )}
      </div>
    </div>
  );
}
