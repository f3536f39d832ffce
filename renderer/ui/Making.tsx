/** That a file is being made or read, and a way to stop it, or waited for; comes only where it takes more than a moment. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { stopMaking, stopReading, useMaking } from "../state/making.ts";
import { Button } from "./Button.tsx";

const words = WORDS.making;

export function MakingLine() {
  const { name, reading, waiting } = useMaking();
  const now =
    reading === null ? name !== null && { says: words.now(name), stop: stopMaking } : { says: words.reading(reading), stop: stopReading };
  return (
    <div className="making" role="status">
      {waiting && <p>{WORDS.errors.waiting[waiting.why](waiting.name)}</p>}
      {!waiting && now && (
        <>
          <p>{now.says}</p>
          <Button weight="quiet" label={words.stop} onPress={now.stop} />
        </>
      )}
    </div>
  );
}
