/** The versions, newest first; a press chooses the one that is compared. */
import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { ToggleButton } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Version } from "../../shared/model/version.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { askAboutVersion, chooseVersion, versionName, whyOf } from "./versions.ts";

const words = WORDS.versions;

interface Props {
  readonly list: readonly Version[];
  readonly chosen: string;
  readonly readOnly: boolean;
}

export function VersionList({ list, chosen, readOnly }: Props) {
  return (
    <ul className="version-list" aria-label={words.list} tabIndex={-1} id="version-list">
      {list.map((version) => (
        <li key={version.id}>
          <ToggleButton className="version" isSelected={version.id === chosen} onChange={() => chooseVersion(version.id)}>
            <span className="version-name">{versionName(version)}</span>
            <span className="version-when">{whyOf(version)}</span>
          </ToggleButton>
          {!readOnly && (
            <Menu
              label={words.more(versionName(version))}
              groups={[
                {
                  entries: [
                    { id: "rename", label: words.rename, icon: Pencil, run: () => askAboutVersion({ what: "rename", version }) },
                    { id: "remove", label: words.remove, icon: Trash2, run: () => askAboutVersion({ what: "remove", version }) },
                  ],
                },
              ]}
            >
              <Button icon={EllipsisVertical} iconOnly weight="quiet" label={words.more(versionName(version))} tip={WORDS.common.more} />
            </Menu>
          )}
        </li>
      ))}
    </ul>
  );
}
