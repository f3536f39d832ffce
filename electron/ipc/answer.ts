/**
 * How a call from a window is answered: who asks, is the input right, then the handler. Always a Result; nothing is
 * thrown across IPC. Without Electron in it, so that every refusal can be tested.
 */
import { z } from "zod";
import { CALLS, type CallName, type CallOutput, type WindowRole } from "../../shared/ipc/contract.ts";
import { ROOM_GETS } from "../../shared/ipc/for-room.ts";
import { plainly } from "../../shared/interchange/explain.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { note, noteError } from "../files/log.ts";
import { isOurs } from "../security/pages.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { failureOf } from "../../shared/guidance/failure.ts";

const { errors: words } = APP_WORDS;

type Input<N extends CallName> = z.output<(typeof CALLS)[N]["input"]>;

/** What carries out each call. A handler gives the value, or throws a WorkshopError whose sentence the person reads. */
export type Handlers = {
  readonly [N in CallName]: (input: Input<N>, role: WindowRole) => CallOutput<N> | Promise<CallOutput<N>>;
};

export interface Sender {
  /** The role of the window that sent it; undefined where it is no window of ours. */
  readonly role: WindowRole | undefined;
  readonly address: string;
  readonly isMainFrame: boolean;
}

const NOT_YOURS = fail("invalid", words.mayNot);

/** What a window gets of the answer to a call; undefined where it may not ask. */
function shared(role: WindowRole, name: CallName): ((value: unknown) => unknown) | undefined {
  return role === "room" ? (ROOM_GETS[name] as ((value: unknown) => unknown) | undefined) : (value) => value;
}

/** Answers one call. @param input as it came from the window: anything at all. */
export async function answer(handlers: Handlers, name: CallName, sender: Sender, input: unknown): Promise<Result<unknown>> {
  const { role, address, isMainFrame } = sender;
  if (role === undefined || !isMainFrame || !isOurs(address)) return NOT_YOURS;
  const shares = shared(role, name);
  if (!shares) return NOT_YOURS;
  const checked = CALLS[name].input.safeParse(input, { error: plainly });
  if (!checked.success) return fail("invalid", sentenceOf(checked.error), z.prettifyError(checked.error));
  try {
    return ok(shares(await handlers[name](checked.data as never, role)));
  } catch (error) {
    const failure = failureOf(error);
    const { code } = failure.error;
    if (code === "unexpected") noteError(name, error);
    else if (code === "not-saved" || code === "damaged") note(name, { code });
    return failure;
  }
}

/** The first fault as a sentence: where in the input, and what. The messages come from the schemas of the model. */
function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return words.notUnderstood;
  const field = issue.path.findLast((key) => typeof key === "string");
  return field === undefined ? words.notUnderstoodWhy(issue.message) : words.field(field, issue.message);
}
