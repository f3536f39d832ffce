/**
 * The workshops that are open in this process, whichever thread holds their files: POSIX drops a process's locks on a file as soon
 * as anything in it closes a handle of that file.
 */
interface OpenFile {
  readonly readOnly: boolean;
  isFile(file: string): boolean;
  /** Resolves once nothing of it reads the file. */
  idle(): Promise<unknown>;
}

export const openHere = new Set<OpenFile>();

/** Whether a path leads to a file that this process has open to work in it. */
export const isOpenHere = (file: string): boolean => [...openHere].some((one) => !one.readOnly && one.isFile(file));
