/** What tests see in pictures of a window. */
import type { Page } from "@playwright/test";

/** A window's picture once it has come to rest: the same before and after some frames, in which a zoom is drawn again. */
export async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (;;) {
    await frames(page, 20);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = () => (left-- <= 0 ? resolve() : requestAnimationFrame(next));
        next();
      }),
    count,
  );

/**
 * How many pixels of two pictures of one size are unlike.
 * @param shade by how much, of 255, one of their colours has to differ: where a part is drawn again, the edges of curves may
 * differ a little.
 */
export const unlike = (page: Page, one: Buffer, other: Buffer, shade = 64): Promise<number> =>
  page.evaluate(
    async ({ pictures, shade: least }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
          const ctx = canvas.getContext("2d")!;
          ctx.drawImage(image, 0, 0);
          return ctx.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let count = 0;
      for (let i = 0; i < a!.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > least)) count++;
      return count;
    },
    { pictures: [one.toString("base64"), other.toString("base64")], shade },
  );

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many colours a window shows, or a part of it. @param picture of the window, where there is one already. */
export async function colours(page: Page, part?: Part, picture?: Buffer): Promise<number> {
  const data = (picture ?? (await page.screenshot())).toString("base64");
  return page.evaluate(
    async ({ data, part }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const ctx = canvas.getContext("2d")!;
      ctx.drawImage(image, 0, 0);
      const { x, y, width, height } = part ?? { x: 0, y: 0, width: image.width, height: image.height };
      return new Set(new Uint32Array(ctx.getImageData(x, y, width, height).data.buffer)).size;
    },
    { data, part },
  );
}
