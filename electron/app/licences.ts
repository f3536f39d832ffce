/** The licences of everything inside, as the build wrote them down beside itself (`scripts/lib/components.ts`). */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LicencedPart } from "../../shared/ipc/contract.ts";

const FILE = path.join(import.meta.dirname, "../licences.json");

/** @throws where the file is not there: the build is not whole. */
export const readLicences = async (): Promise<readonly LicencedPart[]> =>
  JSON.parse(await readFile(FILE, "utf8")) as readonly LicencedPart[];
