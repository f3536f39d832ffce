/** The palette as the canvas needs it: also the quieter colours of what is not on the chosen chain. */
import { tableOf } from "../../shared/base/mapped.ts";
import { STRANDS, type Strand } from "../../shared/model/records.ts";
import { QUIET, type Palette } from "../../shared/shape/theme.ts";
import { remembered } from "../../shared/base/remembered.ts";

export interface StoneColours {
  readonly line: string;
  readonly fill: string;
  readonly words: string;
  readonly onChip: string;
  /** Stands for words too small to read. */
  readonly bar: string;
  /** How opaque pictures are. */
  readonly pictures: number;
}
type StrandColours = { readonly [S in Strand]: StoneColours };

type Coloured = { readonly [K in "plain" | "quiet" | "gone"]: StrandColours };

/** The colours of stones as they are, quietened, and of those that are gone. The canvas mixes the names of system colours as well. */
export const stoneColours = remembered((palette: Palette): Coloured => ({
  plain: tableOf(STRANDS, (strand) => plain(palette, strand)),
  quiet: tableOf(STRANDS, (strand) => quiet(palette, strand)),
  gone: tableOf(STRANDS, (strand) => gone(palette, strand)),
}));

const mix = (colour: string, percent: number, ground: string): string => `color-mix(in srgb, ${colour} ${percent}%, ${ground})`;

function plain(palette: Palette, strand: Strand): StoneColours {
  const { line, fill } = palette.strands[strand];
  return { line, fill, words: palette.ink, onChip: palette.surface, bar: mix(palette.ink, 45, fill), pictures: 1 };
}

/** Quiet, yet readable: words keep 4.5 : 1 on their stone and on its chip, outlines 3 : 1. */
function quiet(palette: Palette, strand: Strand): StoneColours {
  const { line } = palette.strands[strand];
  const fill = mix(palette.strands[strand].fill, QUIET.fill, palette.water);
  return {
    line: mix(line, QUIET.line, palette.water),
    fill,
    words: mix(palette.ink, QUIET.words, fill),
    onChip: palette.surface,
    bar: mix(palette.ink, 25, fill),
    pictures: 0.45,
  };
}

/** No more than an outline with its words, in the colour of what is gone: the form alone says which strand it was in. */
function gone(palette: Palette, strand: Strand): StoneColours {
  return { ...quiet(palette, strand), line: palette.signals.gone.line, fill: "transparent", words: palette.muted };
}
