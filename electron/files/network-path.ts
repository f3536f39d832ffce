/** Whether a path leads to another computer: asking for it sends this person's name there, and may take long. */

/**
 * The computer that a path of Windows names ("\\\\server\\share\\x"); null for any other path. A drive with a letter, or a folder
 * that the system has put there, says nothing of where it lies.
 * @param platform as Node names it. Source: Microsoft, "Naming Files, Paths, and Namespaces", UNC.
 */
export function hostOf(file: string, platform: NodeJS.Platform = process.platform): string | null {
  if (platform !== "win32") return null;
  const [, local, host] = /^[\\/]{2}(?:[?.][\\/](?:UNC[\\/]|(.)))?([^\\/]*)/i.exec(file) ?? [];
  return local === undefined ? (host ?? null) : null;
}
