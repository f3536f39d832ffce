/** A picture of a stone as an element: a bundled drawing by its paths, one of the group's own as an image. */
import { DRAWING_EDGE, isColoured, edgePathOf, type Art, type Drawing, type PictureName } from "../../shared/pictures/drawing.ts";
import { useArt } from "../state/pictures.ts";
import "./picture-view.css";

interface Props {
  readonly picture: PictureName;
  /** What a screen reader says; "" where it is said beside it. */
  readonly alt: string;
  readonly className?: string;
}

export function PictureView({ picture, ...look }: Props) {
  const art = useArt(picture);
  return art ? <ArtView art={art} {...look} /> : <span className="picture-view picture-missing" role="img" aria-label={look.alt} />;
}

export function ArtView({ art, alt, className = "" }: Omit<Props, "picture"> & { readonly art: Art }) {
  if ("href" in art) return <img className={`picture-view ${className}`} src={art.href} alt={alt} draggable={false} />;
  return (
    <svg
      className={`picture-view ${className}`}
      viewBox={`0 0 ${art.size} ${art.size}`}
      {...(alt === "" ? { "aria-hidden": true } : { role: "img", "aria-label": alt })}
    >
      <Paths drawing={art} />
    </svg>
  );
}

function Paths({ drawing }: { readonly drawing: Drawing }) {
  return (
    <>
      {isColoured(drawing) && (
        <path fill="none" stroke="currentColor" strokeWidth={DRAWING_EDGE * drawing.size} strokeLinejoin="round" d={edgePathOf(drawing)} />
      )}
      {drawing.paths.map(({ d, fill, rule, opacity }, i) => (
        <path key={i} d={d} fill={fill} fillRule={rule} opacity={opacity} />
      ))}
    </>
  );
}
