/** Serves the built pages under `app://`, so that they have an origin of their own and a policy in their headers. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { contentSecurityPolicy, contentType, fileFor, SCHEME } from "./pages.ts";

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
  const headers: Record<string, string> = { "content-type": type, "x-content-type-options": "nosniff" };
  if (!type.startsWith("text/html")) return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString("base64");
  headers["content-security-policy"] = contentSecurityPolicy(nonce);
  return new Response(bytes.toString("utf8").replaceAll("__NONCE__", nonce), { headers });
}
