/** The parts of the framework under the headings of the document, each with its state by sign and by word. */
import { Check, Circle } from "lucide-react";
import { Button } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FRAMEWORK_SECTIONS, type FrameworkPart } from "../../shared/guidance/framework-prompts.ts";
import type { FrameworkKey } from "../../shared/model/records.ts";
import { frameworkText, type Workshop } from "../../shared/model/workshop.ts";
import { desk, useDesk } from "../state/desk.ts";

const words = WORDS.framework;

/** The id of a part's button on the page. */
export const partId = (key: FrameworkKey): string => `part-${key}`;

export function PartsList({ workshop }: { readonly workshop: Workshop }) {
  const list = (parts: readonly FrameworkPart[]) =>
    parts.length > 0 && (
      <ul>
        {parts.map((part) => (
          <PartItem key={part.key} part={part} written={frameworkText(workshop, part.key).trim() !== ""} />
        ))}
      </ul>
    );
  return (
    <nav aria-label={words.parts}>
      {FRAMEWORK_SECTIONS.map(({ heading, parts, subsections = [] }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {list(parts)}
          {subsections.map((one) => (
            <section key={one.heading}>
              <h4>{one.heading}</h4>
              {list(one.parts)}
            </section>
          ))}
        </section>
      ))}
    </nav>
  );
}

function PartItem({ part: { key, label }, written }: { readonly part: FrameworkPart; readonly written: boolean }) {
  const chosen = useDesk((now) => now.part === key);
  const Icon = written ? Check : Circle;
  return (
    <li>
      <Button id={partId(key)} className="part" {...(chosen && { "aria-current": "true" as const })} onPress={() => desk.reads(key)}>
        <Icon aria-hidden className={written ? "part-written" : "part-open"} size="1.1em" strokeWidth={written ? 3 : 2} />
        <span>
          {label}
          <span className="part-state">{written ? words.written : words.notYet}</span>
        </span>
      </Button>
    </li>
  );
}
