/** A button that opens a menu of things to do. */
import type { LucideIcon } from "lucide-react";
import { Fragment, type ReactElement } from "react";
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly icon?: LucideIcon;
  readonly run: () => void;
}

export interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface Props {
  /** The button. */
  readonly children: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
}

export function Menu({ children, label, groups, placement = "bottom end" }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement={placement} offset={6}>
        <AriaMenu
          className="list"
          aria-label={label}
          onAction={(id) => groups.flatMap(({ entries }) => entries).find((entry) => entry.id === id)?.run()}
        >
          {groups.map(({ heading, entries }, at) => (
            <Fragment key={heading ?? at}>
              {at > 0 && <Separator className="list-line" />}
              <MenuSection {...(!heading && { "aria-label": label })}>
                {heading && <Header className="list-heading">{heading}</Header>}
                {entries.map(({ id, label: words, help, icon: Icon }) => (
                  <MenuItem key={id} id={id} textValue={words} className="list-item">
                    {Icon && <Icon aria-hidden size="1.25em" />}
                    <span className="list-words">
                      {words}
                      {help && <span className="list-help">{help}</span>}
                    </span>
                  </MenuItem>
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
