/** A board on the room's screen: it shows what it is given, follows the view, and asks for nothing. */
import { Board, type BoardProps } from "../board/Board.tsx";

const NEVER = () => undefined as never;

export const RoomBoard = (props: Pick<BoardProps, "scene" | "palette" | "selection" | "lit" | "view">) => (
  <Board {...props} mode="look" onEvent={NEVER} mayLink={NEVER} stoneOf={NEVER} />
);
