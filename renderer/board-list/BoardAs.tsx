/** Picture, list or both: how this window shows the path. Kept for the next time. */
import { Columns2, Image, List, type LucideIcon } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { BOARD_LIST_WORDS } from "../../shared/guidance/board-list-words.ts";
import { BOARD_AS, type BoardAs as Way } from "../../shared/settings/settings.ts";
import { changeSettings } from "../state/actions.ts";
import { useReplica } from "../state/replica.ts";
import { withTip } from "../ui/Button.tsx";

const words = BOARD_LIST_WORDS;
const ICONS: { readonly [W in Way]: LucideIcon } = { picture: Image, list: List, both: Columns2 };

export const useBoardAs = (): Way => useReplica(({ app }) => app?.settings.boardAs ?? "picture");

export function BoardAsChoice() {
  const now = useBoardAs();
  return (
    <ToggleButtonGroup
      aria-label={words.as}
      className="segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[now]}
      onSelectionChange={([way]) => void changeSettings({ boardAs: way as Way })}
    >
      {BOARD_AS.map((way) => {
        const Icon = ICONS[way];
        return withTip(
          <ToggleButton key={way} id={way} className="segment button-narrow" aria-label={words.ways[way]}>
            <Icon aria-hidden size="1.2em" strokeWidth={2.25} />
            <span className="button-words">{words.ways[way]}</span>
          </ToggleButton>,
          words.tips[way],
        );
      })}
    </ToggleButtonGroup>
  );
}
