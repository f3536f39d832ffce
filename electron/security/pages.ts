/**
 * The pages of the windows: which file an `app://` address means, and what the page may do. Pure, so that the
 * rules can be tested without a window.
 */
import path from "node:path";

export const SCHEME = "app";
/** The one origin our windows show. */
export const ORIGIN = `${SCHEME}://stepping-stones`;
export const PAGE = `${ORIGIN}/index.html`;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** The media type by which a file of ours is served; undefined for a kind that we have none of. */
export const contentType = (file: string): string | undefined => CONTENT_TYPES[path.extname(file).toLowerCase()];

/** Whether an address belongs to our own pages. */
export const isOurs = (address: string): boolean => {
  const url = parsed(address);
  return url !== undefined && url.protocol === `${SCHEME}:` && url.host === new URL(ORIGIN).host;
};

/**
 * The file that an address of ours means.
 * @param folder the absolute folder that holds the built pages.
 * @returns an absolute path inside `folder`, or undefined for every address that leads elsewhere.
 */
export function fileFor(address: string, folder: string): string | undefined {
  const url = parsed(address);
  if (!url || !isOurs(address)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  // A backslash is a separator on Windows, and a colon leads to another drive or stream there.
  if (/[\\:\0]/.test(name)) return undefined;
  const file = path.join(folder, name);
  const inside = path.relative(folder, file);
  return inside === "" || inside.startsWith("..") || path.isAbsolute(inside) ? undefined : file;
}

/**
 * What a page may load: our own files, and pictures that it makes itself. Nothing from elsewhere, nothing inline
 * but the style elements that carry the nonce of this load.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Chromium does not know this yet, and passes it over; until it does, electron/security/lockdown.ts holds WebRTC back.
    "webrtc 'block'",
  ].join("; ");

/**
 * A file of ours as it is sent to a page: with its headers, a page of ours with the policy and its nonce.
 * @param type as `contentType` gives it. @param nonce another one for each load.
 */
export function served(
  bytes: Buffer,
  type: string,
  nonce: string,
): { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer | string } {
  const headers = { "content-type": type, "x-content-type-options": "nosniff" };
  if (!type.startsWith("text/html")) return { headers, body: bytes };
  return {
    headers: { ...headers, "content-security-policy": contentSecurityPolicy(nonce) },
    body: bytes.toString("utf8").replaceAll("__NONCE__", nonce),
  };
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
