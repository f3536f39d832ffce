/** Puts a picture of results on the room's screen, and knows whether it is there. */
import type { Direction } from "../../shared/room/direction.ts";
import type { QuestionView } from "../../shared/results/views.ts";
import { directRoom } from "../state/direct.ts";

type Shown = Pick<QuestionView, "form" | "id">;

export const isResultInRoom = ({ shows }: Direction, { form, id }: Shown): boolean =>
  shows.what === "result" && shows.form === form && shows.id === id;

/** @param small whether fewer than five people are said as "fewer than five" there. */
export function showResult({ form, id }: Shown, small: boolean): void {
  void directRoom({ shows: { what: "result", form, id, small, page: 0 }, blank: false });
}
