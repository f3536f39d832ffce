/** Over an empty river: what will lie here, and the one first step. */
import { ArrowRight } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { changeSettings } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";

export function EmptyBoard({ readOnly }: { readonly readOnly: boolean }) {
  const panel = useDesk((now) => now.panel);
  const guide = useReplica(({ app }) => app?.settings.guide ?? false) && panel;
  const begin = (): void => {
    desk.show(null);
    desk.select([]);
    desk.panel(true);
    void changeSettings({ guide: true });
  };
  return (
    <div className="empty-board">
      <div className="empty-board-card">
        <p className="empty-board-words">{WORDS.board.empty}</p>
        {!readOnly && <p>{WORDS.board.emptyStep}</p>}
        {!readOnly && !guide && <Button weight="main" icon={ArrowRight} label={WORDS.board.emptyAction} onPress={begin} />}
      </div>
    </div>
  );
}
