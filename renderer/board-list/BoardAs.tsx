/** Picture, list or both: how this window shows the path. Kept for the next time. */
import { Columns2, Image, List, type LucideIcon } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { BOARD_LIST_WORDS } from "../../shared/guidance/board-list-words.ts";
import { BOARD_AS, type BoardAs as Way } from "../../shared/settings/settings.ts";
import { changeSettings } from "../state/actions.ts";
import { aloud } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { withTip } from "../ui/Button.tsx";
import { goToRegion } from "../ui/regions.ts";

const words = BOARD_LIST_WORDS;
const ICONS: { readonly [W in Way]: LucideIcon } = { picture: Image, list: List, both: Columns2 };

export const useBoardAs = (): Way => useReplica(({ app }) => app?.settings.boardAs ?? "picture");

/** Shows the path another way, and goes to where it then stands: the list where there is one. */
export async function showPathAs(way: Way): Promise<void> {
  await changeSettings({ boardAs: way });
  aloud(words.tips[way]);
  goToRegion(way === "picture" ? ".pathway-board:not([inert])" : ".board-list");
}

/** How far the arrows lead along the choices. */
const STEPS: { readonly [Key in string]?: 1 | -1 } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function BoardAsChoice() {
  const now = useBoardAs();
  const group = useRef<HTMLDivElement>(null);
  // As in any choice of one: arrows choose, and Tab comes to what is chosen. By itself the group would only move the focus, as a toolbar does.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : STEPS[event.key];
    const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (at + step + BOARD_AS.length) % BOARD_AS.length;
    buttons[next]?.focus();
    void changeSettings({ boardAs: BOARD_AS[next] as Way });
  };
  return (
    <div ref={group} {...{ onKeyDownCapture }}>
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
            <ToggleButton
              key={way}
              id={way}
              className="segment button-narrow"
              aria-label={words.ways[way]}
              excludeFromTabOrder={way !== now}
            >
              <Icon aria-hidden size="1.2em" strokeWidth={2.25} />
              <span className="button-words">{words.ways[way]}</span>
            </ToggleButton>,
            words.tips[way],
          );
        })}
      </ToggleButtonGroup>
    </div>
  );
}
