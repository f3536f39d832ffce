/** Pictures in a document. */
import { ImageRun, Paragraph, type IImageOptions } from "docx";
import type { ParagraphStyle } from "./styles.ts";

/** A picture in a line of its own, which can say how high it is. */
export class InlineDrawing extends ImageRun {
  /** In DXA. */
  readonly height: number;

  constructor(options: IImageOptions) {
    super(options);
    this.height = options.transformation.height * DXA_PER_PX;
  }
}

/** Of 96 to the inch. */
const DXA_PER_PX = 15;

export const pictureParagraph = (style: ParagraphStyle, drawing: InlineDrawing): Paragraph => new Paragraph({ style, children: [drawing] });
