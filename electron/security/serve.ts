/** Serves the built pages under `app://`, so that they have an origin of their own and a policy in their headers. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { contentType, fileFor, SCHEME, served } from "./pages.ts";

/** Must run before the app is ready. */
export function registerScheme(): void {
  // No compiled code is kept (`codeCache`): it would lie where any program of this person can write, and be run as ours.
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

export function servePages(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = request.method === "GET" ? fileFor(request.url, folder) : undefined;
    const type = file === undefined ? undefined : contentType(file);
    if (file === undefined || type === undefined) return new Response(null, { status: 404 });
    try {
      return response(await readFile(file), type);
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

function response(bytes: Buffer, type: string): Response {
  const { headers, body } = served(bytes, type, randomBytes(16).toString("base64"));
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { headers });
}
