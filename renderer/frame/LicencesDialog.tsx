/** Everything that is inside of the application, with its licence: the same list as in its SBOM. */
import { useEffect, useState } from "react";
import { INSIDE } from "../../shared/guidance/about.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { LicencedPart } from "../../shared/ipc/contract.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

export function LicencesDialog() {
  const [parts, setParts] = useState<readonly LicencedPart[] | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    void bridge.call("app.licences").then((answer) => (answer.ok ? setParts(answer.value) : setProblem(answer.error.message)));
  }, []);
  return (
    <Dialog heading={INSIDE.heading} size="wide" onClose={() => desk.ask(null)}>
      <p>{INSIDE.help}</p>
      {problem !== "" && <p role="alert">{problem}</p>}
      {/* A text that scrolls can be scrolled with the keys, too. */}
      <div className="licences" role="region" aria-label={INSIDE.label} tabIndex={0}>
        {parts === null && problem === "" && <p>{INSIDE.loading}</p>}
        <ul>
          {parts?.map(({ name, version, licence, text }) => (
            <li key={`${name}@${version}`}>
              <details>
                <summary>{INSIDE.part(name, version, licence)}</summary>
                <pre>{text === "" ? INSIDE.noText : text}</pre>
              </details>
            </li>
          ))}
        </ul>
      </div>
      <DialogButtons>
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
