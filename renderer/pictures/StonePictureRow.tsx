/** The picture of the chosen stone; where it has none, a few that fit its words, quietly. */
import { Image } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { PICTURE_WORDS as words } from "../../shared/guidance/picture-words.ts";
import type { Stone } from "../../shared/model/records.ts";
import { desk } from "../state/desk.ts";
import { useBundled } from "../state/pictures.ts";
import { Button, withTip } from "../ui/Button.tsx";
import { PictureView } from "../ui/PictureView.tsx";
import { givePicture } from "./give-picture.ts";
import "./pictures.css";

/** More would call for attention. */
const MOST = 4;

export function StonePictureRow({ stone, readOnly }: { readonly stone: Stone; readonly readOnly: boolean }) {
  const { picture } = stone;
  if (readOnly && !picture) return null;
  return (
    <div className="stone-picture-row">
      {picture ? (
        <span className="stone-picture">
          <PictureView picture={picture} alt={picture.alt} />
        </span>
      ) : (
        <Suggested stone={stone} />
      )}
      {!readOnly && (
        <Button icon={Image} weight="quiet" label={picture ? words.change : words.choose} onPress={() => desk.ask("picture")} />
      )}
    </div>
  );
}

function Suggested({ stone }: { readonly stone: Stone }) {
  const bundled = useBundled();
  const found = bundled?.search.find(stone.text, MOST) ?? [];
  if (found.length === 0) return null;
  return (
    <ul className="suggested-pictures" aria-label={words.suggested}>
      {found.map(({ set, name, label }) => (
        <li key={`${set}/${name}`}>
          {withTip(
            <PlainButton
              className="suggested-picture"
              aria-label={words.suggest(label)}
              onPress={() => void givePicture(stone.id, { set, name, alt: label })}
            >
              <PictureView picture={{ set, name }} alt="" />
            </PlainButton>,
            label,
          )}
        </li>
      ))}
    </ul>
  );
}
