/** That a file is being made, and a way to stop it; comes only where it takes more than a moment. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { stopMaking, useMaking } from "../state/making.ts";
import { Button } from "./Button.tsx";

const words = WORDS.making;

export function MakingLine() {
  const name = useMaking((making) => making.name);
  return (
    <div className="making" role="status">
      {name !== null && (
        <>
          <p>{words.now(name)}</p>
          <Button weight="quiet" label={words.stop} onPress={stopMaking} />
        </>
      )}
    </div>
  );
}
