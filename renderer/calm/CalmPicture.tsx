/** What a question is about, as a picture: the stone's own, else the form of its strand with the sign of its kind. */
import { CALM_WORDS as words } from "../../shared/guidance/calm-words.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import type { Kind, Stone, StoneId, Strand } from "../../shared/model/records.ts";
import { STONE_PICTURE, stonePicture } from "../../shared/shape/stone-picture.ts";
import { PictureView } from "../ui/PictureView.tsx";
import { useColours } from "../ui/theme.ts";

interface Props {
  readonly kind: Kind;
  readonly strand: Strand;
  /** The stone that the question asks about. */
  readonly stone?: Stone;
}

const { width, height } = STONE_PICTURE;
const VIEW = `${-width / 2} ${-height / 2} ${width} ${height}`;

export function CalmPicture({ kind, strand, stone }: Props) {
  const colours = useColours().strands[strand];
  if (stone?.picture) return <PictureView className="calm-picture" picture={stone.picture} alt={stone.picture.alt} />;
  const drawn = stonePicture({ id: stone?.id ?? ("sign" as StoneId), kind, strand });
  return (
    <svg
      className="calm-picture"
      viewBox={VIEW}
      role="img"
      aria-label={words.pictureOf(KIND_TERMS[kind].label, STRAND_TERMS[strand].label)}
    >
      <path d={drawn.outline} fill={colours.fill} stroke={colours.line} strokeWidth={drawn.stroke} />
      <path d={drawn.icon} fill={colours.line} transform={`translate(${drawn.iconBox.x} ${drawn.iconBox.y}) scale(${drawn.iconScale})`} />
    </svg>
  );
}
