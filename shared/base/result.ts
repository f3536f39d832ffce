/** What every fallible function and every IPC call returns: a value, or an error that can be shown to a person. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** The kinds of refusal a caller may want to treat differently; the message is what people read. */
export type ErrorCode =
  | "invalid" // the input breaks a rule of the model or of the format
  | "not-found" // a stone, row or file that is not there
  | "not-a-workshop" // the file is something else
  | "damaged" // the file is a workshop, but cannot be trusted
  | "newer" // the file was made by a newer version
  | "not-allowed" // the organisation has turned it off
  | "read-only" // the file or folder may not be written
  | "in-use" // another computer or window has the file open
  | "exists" // the output is already there
  | "not-saved" // the change is in memory but not on disk
  | "no-workshop" // nothing is open in this window
  | "unexpected"; // a defect of ours

export interface AppError {
  readonly code: ErrorCode;
  /** One clear sentence (or two) in plain words: what is wrong, and where. */
  readonly message: string;
  /** For logs and support, never needed to understand the message. */
  readonly details?: string;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, message: string, details?: string): { readonly ok: false; readonly error: AppError } => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
});

/** Thrown inside the store and the exporters, where unwinding is simpler; it becomes a Result at their edge. */
export class WorkshopError extends Error {
  readonly error: AppError;
  /** Whether another program holds the file: it may pass by itself in a moment. */
  readonly held: boolean;
  constructor(code: ErrorCode, message: string, details?: string, held = false) {
    super(message);
    this.name = "WorkshopError";
    this.held = held;
    this.error = details === undefined ? { code, message } : { code, message, details };
  }

  /** The same refusal as it was told, to be thrown. */
  static of({ code, message, details }: AppError, held = false): WorkshopError {
    return new WorkshopError(code, message, details, held);
  }
}
