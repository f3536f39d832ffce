/** The user guide in the application: a page for each task, found by its words. Nothing is asked of a network. */
import { useEffect, useMemo, useRef, useState } from "react";
import { HELP_WORDS as words } from "../../shared/guidance/menu-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { guidePagesFound, readGuide, type GuidePage } from "./guide.ts";
import { GuideText } from "./GuideText.tsx";
import "./help.css";

export function GuideDialog() {
  const [pages, setPages] = useState<readonly GuidePage[]>([]);
  const [sought, setSought] = useState("");
  const [chosen, setChosen] = useState("0");
  const text = useRef<HTMLElement>(null);
  useEffect(() => void readGuide(words.whatIsNew).then(setPages), []);
  const found = useMemo(() => guidePagesFound(pages, sought), [pages, sought]);
  const page = found.find(({ id }) => id === chosen) ?? found[0];
  const open = (id: string): void => {
    setChosen(id);
    text.current?.scrollTo({ top: 0 });
  };
  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <SearchField label={words.search} value={sought} onChange={setSought} />
      <p role="status" className={found.length === 0 && pages.length > 0 ? "muted" : "only-spoken"}>
        {pages.length > 0 && (found.length === 0 ? words.none : sought.trim() !== "" && words.found(found.length))}
      </p>
      <div className="guide-book">
        <nav aria-label={words.pages}>
          <ul>
            {found.map(({ id, title, depth }) => (
              <li key={id} className={depth === 3 ? "guide-part" : undefined}>
                <button
                  type="button"
                  className="guide-page"
                  {...(id === page?.id && { "aria-current": "page" as const })}
                  onClick={() => open(id)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* A text that scrolls can be scrolled with the keys, too. */}
        <article ref={text} className="guide-text" aria-label={page?.title ?? words.heading} tabIndex={0}>
          {page && (
            <>
              <h3>{page.title}</h3>
              <GuideText nodes={page.content} />
            </>
          )}
        </article>
      </div>
      <DialogButtons>
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
