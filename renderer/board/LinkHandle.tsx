/** The handle on a stone's right edge: drag it, or press it and then choose the stone that it leads to. */
import { useLayoutEffect, useRef } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { SceneStone } from "../../shared/scene/scene.ts";
import type { Follow } from "./follow.ts";

interface Props {
  readonly stone: SceneStone;
  readonly active: boolean;
  readonly follow: Follow;
  /** By the keyboard; the pointer is the board's own matter. */
  readonly onPress: () => void;
}

export function LinkHandle({ stone, active, follow, onPress }: Props) {
  const element = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () =>
      follow((view) => {
        const { style } = element.current!;
        const small = stone.shape.width * view.zoom < 56;
        style.visibility = small ? "hidden" : "visible";
        const x = (stone.x + stone.shape.width / 2) * view.zoom + view.x;
        style.transform = `translate3d(${Math.round(x - 9)}px,${Math.round(stone.y * view.zoom + view.y - 22)}px,0)`;
      }),
    [stone, follow],
  );
  return (
    <button
      ref={element}
      type="button"
      className="board-handle"
      data-strand={stone.strand}
      data-active={active || undefined}
      aria-label={WORDS.board.link}
      title={WORDS.board.linkTip}
      onClick={(event) => event.detail === 0 && onPress()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 12h13M12.5 6.5 18 12l-5.5 5.5" />
      </svg>
    </button>
  );
}
