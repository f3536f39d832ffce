/** Pictures of stones: suggested, found by words from the keyboard, the group's own without what the file knew besides, and seen in the room. */
import type { Page } from "@playwright/test";
import { current, expect, lookAtExample, resize, test } from "./app.ts";

const stoneOf = async (page: Page, id: string) => (await current(page)).workshop.stones.find((stone) => stone.id === id);

/** A photo with a place in it, as a telephone takes them: larger than what is kept, and with "GPS" and a town in its metadata. */
async function photoWithPlace(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1200);
    const ctx = canvas.getContext("2d")!;
    for (let x = 0; x < 24; x++) {
      ctx.fillStyle = `hsl(${x * 15} 60% 50%)`;
      ctx.fillRect(x * 100, 0, 100, 1200);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
    return Array.from(bytes);
  });
  // One segment after the first two bytes. Source: Exif 2.3, "APP1".
  const told = Buffer.from("Exif\0\0MM\0*\0\0\0\x08 GPS 54.97 N 2.10 W Larkmere 2026-06-04 10:42:00", "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(told.length + 2, 2);
  const photo = Buffer.from(plain);
  return Buffer.concat([photo.subarray(0, 2), head, told, photo.subarray(2)]);
}

test("a stone gets a picture that is suggested, one that is found by words, and one of the group's own", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await resize(app, board, { width: 1366, height: 768 });
  await lookAtExample(board);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const id = "activity-planning";

  // Suggested below the words, and put on by one press.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.evaluate((one) => window.workshop.call("room.direct", { shows: { what: "stone", id: one as never } }), id);
  await board
    .getByRole("radio", { name: "List" })
    .or(board.getByRole("button", { name: "List", exact: true }))
    .first()
    .click();
  await board
    .getByRole("row", { name: /planning meeting/ })
    .first()
    .click();
  await board.getByRole("button", { name: "Put this picture on the stone: A calendar on a wall" }).click();
  await expect
    .poll(async () => (await stoneOf(board, id))?.picture)
    .toEqual({
      set: "fluent-emoji-flat",
      name: "spiral-calendar",
      alt: "A calendar on a wall",
    });
  await expect(room.getByRole("img", { name: "A calendar on a wall" })).toBeVisible();

  // Found by words, without a mouse; its words for others are asked for.
  await board.getByRole("button", { name: "Change the picture…" }).press("Enter");
  const dialog = board.getByRole("dialog", { name: "A picture for this stone" });
  await board.keyboard.type("wheelchair");
  await expect(dialog.getByRole("option").first()).toHaveAccessibleName(/wheelchair/);
  await board.keyboard.press("Tab");
  await board.keyboard.press("Enter");
  const alt = dialog.getByRole("textbox", { name: "What does it show?" });
  await expect(alt).toHaveValue("A person in a wheelchair");
  await alt.fill("");
  await dialog.getByRole("button", { name: "Use this picture" }).press("Enter");
  await expect(dialog).toContainText("Write in a few words what the picture shows.");
  await alt.fill("Somebody in a wheelchair comes to the meeting");
  await dialog.getByRole("button", { name: "Use this picture" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await stoneOf(board, id))?.picture?.name).toBe("wheelchair");
  await expect(room.getByRole("img", { name: "Somebody in a wheelchair comes to the meeting" })).toBeVisible();

  // What is no picture is refused in a sentence. A photo is drawn anew: nothing of where and when is left.
  await board.getByRole("button", { name: "Change the picture…" }).click();
  const input = dialog.locator("input[type=file]");
  await input.setInputFiles({ name: "song.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture at all") });
  await expect(dialog.getByRole("alert")).toContainText("“song.jpg” can't be read as a picture.");
  await input.setInputFiles({ name: "us.jpg", mimeType: "image/jpeg", buffer: await photoWithPlace(board) });
  await expect(dialog).toContainText("Does everyone in the photo know that it is shown here, and agree?");
  await alt.fill("Our group in the garden");
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  await expect(dialog).toBeHidden();
  const { workshop } = await current(board);
  const [own, ...others] = workshop.pictures;
  expect(others).toEqual([]);
  expect(workshop.stones.find((stone) => stone.id === id)?.picture).toEqual({ sha256: own?.sha256, alt: "Our group in the garden" });
  const bytes = Buffer.from(own?.data ?? "", "base64");
  expect(own?.type).toBe("image/jpeg");
  expect(bytes.toString("latin1")).not.toMatch(/Exif|GPS|Larkmere|2026/);
  const shown = room.getByRole("img", { name: "Our group in the garden" });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1600, 800]);

  // Taken off, and back by Undo.
  await board.getByRole("button", { name: "Change the picture…" }).click();
  await dialog.getByRole("button", { name: "Take the picture off" }).click();
  await expect.poll(async () => (await stoneOf(board, id))?.picture).toBeUndefined();
});
