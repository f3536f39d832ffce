/** Writing on a stone, in place: a text field exactly over its words, in the same type, which pan and zoom carry along. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { BOARD_WORDS } from "../../shared/guidance/interface-board.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import type { SceneStone } from "../../shared/scene/scene.ts";
import type { StoneShape } from "../../shared/shape/stone-shape.ts";
import { FONT_FAMILY, INK, LINE_HEIGHT, measure } from "../../shared/shape/text.ts";
import { usePlainHint } from "../state/plain-hint.ts";
import type { Follow } from "./follow.ts";
import { toScreen } from "./viewport.ts";

interface Props {
  /** The stone as it is with the words written so far. */
  readonly stone: SceneStone;
  readonly text: string;
  readonly follow: Follow;
  /** Takes the focus back when a key ends the writing; a press elsewhere has its own target. */
  readonly board: RefObject<HTMLElement | null>;
  readonly onText: (text: string) => void;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

/** How many characters may be left before their number is shown. */
const NEARLY_FULL = 150;
/** From the stone's lower edge to the line of help, in px of the window. */
const BELOW = 14;

const { board: WORDS } = BOARD_WORDS;

export function StoneEditor({ stone, text, follow, board, onText, onKeep, onCancel }: Props) {
  const { shape } = stone;
  const frame = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLParagraphElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const left = STONE_TEXT_LIMIT - text.length;
  const hint = usePlainHint(text);

  useLayoutEffect(
    () =>
      follow((view) => {
        const middle = toScreen(view, stone);
        frame.current!.style.transform = `translate3d(${middle.x}px,${middle.y}px,0) scale(${view.zoom})`;
        // What is said about the words is always as large, and always in view.
        const { clientWidth, clientHeight } = board.current!;
        const { offsetWidth, offsetHeight } = help.current!;
        const x = within(middle.x - offsetWidth / 2, clientWidth - offsetWidth);
        const y = within(middle.y + (shape.height / 2) * view.zoom + BELOW, clientHeight - offsetHeight);
        help.current!.style.transform = `translate3d(${Math.round(x)}px,${Math.round(y)}px,0)`;
      }),
    [stone, shape, board, follow, left, hint],
  );
  useLayoutEffect(() => {
    field.current!.focus({ preventScroll: true });
    field.current!.select();
  }, []);

  // It goes with its stone, while somebody writes: what they do next, they do on the board.
  useEffect(
    () => () => {
      if (!done.current && document.activeElement === document.body) board.current?.focus({ preventScroll: true });
    },
    [board],
  );

  /** Keeps the words, or says why not and stays. */
  function keep(): boolean {
    if (done.current) return true;
    if (left < 0) return false;
    done.current = true;
    if (text.trim() === "") onCancel();
    else onKeep(text.trim());
    return true;
  }
  function cancel(): void {
    done.current = true;
    onCancel();
  }

  const first = shape.lines[0];
  const top = (first?.y ?? 0) - INK.ascent * shape.fontSize - ((LINE_HEIGHT - INK.ascent - INK.descent) / 2) * shape.fontSize;
  return (
    <>
      <div ref={frame} className="board-editor">
        <textarea
          dir="auto"
          ref={field}
          aria-label={WORDS.write}
          data-stone={stone.id}
          aria-describedby="board-editor-help"
          aria-invalid={left < 0}
          spellCheck={false}
          value={text}
          style={{
            left: (first?.x ?? 0) - shape.width / 2,
            top,
            width: shape.width,
            height: (shape.lines.length + 0.2) * shape.fontSize * LINE_HEIGHT,
            paddingInline: Math.max(0, (shape.width - widest(shape) - 2) / 2),
            fontFamily: FONT_FAMILY,
            fontSize: shape.fontSize,
            fontWeight: shape.bold ? 700 : 400,
            lineHeight: LINE_HEIGHT,
          }}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            // While an input method is at work, Enter and Escape belong to it.
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Escape") cancel();
            else if (event.key !== "Enter" || event.shiftKey) return;
            else keep();
            event.preventDefault();
            if (done.current) board.current?.focus({ preventScroll: true });
          }}
          onBlur={() => {
            // Words that are too long are not let go of: nobody should have to write them again.
            if (!keep()) requestAnimationFrame(() => field.current?.focus({ preventScroll: true }));
          }}
        />
      </div>
      <p
        ref={help}
        id="board-editor-help"
        className="board-editor-help"
        data-wrong={left < 0 || undefined}
        role={left < 0 ? "alert" : undefined}
      >
        {left < 0 ? WORDS.tooLong(STONE_TEXT_LIMIT) : left <= NEARLY_FULL ? WORDS.roomLeft(left) : (hint ?? WORDS.writeTip)}
      </p>
      <p className="only-spoken" role="status">
        {hint}
      </p>
    </>
  );
}

/** Between an edge and the other, with a little air. */
const within = (at: number, most: number): number => Math.max(8, Math.min(at, most - 8));

/** The stone's lines were broken at the least width that gives their number: a field as wide breaks them alike. */
function widest(shape: StoneShape): number {
  return Math.max(4 * shape.fontSize, ...shape.lines.map(({ text }) => measure(text, shape.fontSize, shape.bold)));
}
