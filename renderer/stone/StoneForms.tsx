/** What floats beside a stone, a link or a heading: its menu, or the one field that was asked for. Picture and list share it. */
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { Popover } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Link, Stone } from "../../shared/model/records.ts";
import { linkKey } from "../../shared/model/workshop.ts";
import { tryChange } from "../state/actions.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { MenuList } from "../ui/Menu.tsx";
import { AddForm } from "./AddForm.tsx";
import { closeStoneAsked, useStoneAsked, type BesideBox, type StoneAsked } from "./asking.ts";
import { KeepForm } from "./KeepForm.tsx";
import { LinkForm } from "./LinkForm.tsx";
import { linkGroups, stoneGroups } from "./stone-menu.tsx";
import "./stone.css";

const words = WORDS.stoneMenu;

export function StoneForms() {
  const asked = useStoneAsked((now) => now.asked);
  const { stones, links } = useWorkshop();
  const subject = asked?.subject;
  const stone = subject?.is === "stone" ? stones.get(subject.id) : undefined;
  const link = subject?.is === "link" ? links.get(linkKey(subject.from, subject.to)) : undefined;
  // What it was about has gone.
  const lost = asked !== null && subject?.is !== "heading" && !stone && !link;
  useEffect(() => {
    if (lost) closeStoneAsked(asked);
  }, [lost, asked]);
  useEffect(() => () => useStoneAsked.setState({ asked: null }), []);
  if (!asked || lost) return null;
  return <Asked key={JSON.stringify([asked.form, subject])} asked={asked} stone={stone} link={link} />;
}

interface AskedProps {
  readonly asked: StoneAsked;
  readonly stone: Stone | undefined;
  readonly link: Link | undefined;
}

function Asked({ asked, stone, link }: AskedProps) {
  const point = useRef<HTMLSpanElement>(null);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const close = (): void => closeStoneAsked(asked);
  const together = useDesk((now) => now.selection);
  const menu = (): ReactNode => {
    const at = { where: asked.where, beside: asked.beside };
    const { subject } = asked;
    const groups = stone
      ? stoneGroups(stone, { ...at, together: asked.where === "list" && together.includes(stone.id) ? together : [stone.id] }, readOnly)
      : subject.is === "link"
        ? linkGroups(subject, at, readOnly)
        : [];
    return <MenuList label={WORDS.common.more} groups={groups} onClose={close} />;
  };
  return (
    <>
      <Beside box={asked.beside} at={point} />
      <Popover
        className={asked.form === "menu" ? "popover" : "popover stone-form"}
        aria-label={headingOf(asked, stone, link)}
        triggerRef={point}
        isOpen
        placement="bottom start"
        onOpenChange={(open) => !open && close()}
      >
        {asked.form === "menu" ? menu() : <Form asked={asked} stone={stone} link={link} onClose={close} />}
      </Popover>
    </>
  );
}

function Beside({ box, at }: { readonly box: BesideBox; readonly at: RefObject<HTMLSpanElement | null> }) {
  useEffect(() => {
    const { style } = at.current as HTMLSpanElement;
    for (const [name, value] of Object.entries({ left: box.x, top: box.y, width: box.width, height: box.height })) {
      style.setProperty(name, `${value}px`);
    }
  }, [box, at]);
  return <span ref={at} className="menu-point" />;
}

/** What is asked, as the heading of the form. */
function headingOf({ form, subject }: StoneAsked, stone: Stone | undefined, link: Link | undefined): string {
  if (subject.is === "heading") return WORDS.board.add(subject.kind);
  if (link) return form === "why" ? WORDS.stone.whyFor(textNow(link.to)) : words.link;
  const text = stone?.text ?? "";
  switch (form) {
    case "before":
    case "from":
      return words.before(text);
    case "after":
    case "to":
      return words.after(text);
    case "below":
      return words.below(text);
    case "group":
      return WORDS.stone.group;
    case "write":
      return WORDS.stone.text;
    default:
      return WORDS.common.more;
  }
}

const textNow = (id: Stone["id"]): string => useReplica.getState().open?.workshop.stones.get(id)?.text ?? "";

function Form({ asked, stone, link, onClose }: AskedProps & { readonly onClose: () => void }) {
  const { form, subject } = asked;
  const heading = headingOf(asked, stone, link);
  const edit = (patch: object) => (stone ? tryChange({ do: "stone.edit", id: stone.id, patch }) : Promise.resolve(null));
  if (subject.is === "heading") return <AddForm heading={heading} kind={subject.kind} strand={subject.strand} onClose={onClose} />;
  if (link && form === "why") {
    const keep = (why: string) => tryChange({ do: "link.edit", from: link.from, to: link.to, why: why.trim() });
    return <KeepForm heading={heading} value={link.why} placeholder={WORDS.stone.whyPlaceholder} onKeep={keep} onClose={onClose} />;
  }
  if (!stone) return null;
  switch (form) {
    case "write":
      return <KeepForm heading={heading} value={stone.text} required onKeep={(text) => edit({ text: text.trim() })} onClose={onClose} />;
    case "group":
      return (
        <KeepForm
          heading={heading}
          value={stone.group}
          placeholder={WORDS.stone.groupPlaceholder}
          onKeep={(group) => edit({ group: group.trim() })}
          onClose={onClose}
        />
      );
    case "to":
    case "from":
      return <LinkForm heading={heading} stone={stone} direction={form} onClose={onClose} />;
    case "before":
    case "after":
    case "below":
      return <AddForm heading={heading} beside={{ stone, as: form }} kind={stone.kind} strand={stone.strand} onClose={onClose} />;
    default:
      return null;
  }
}
