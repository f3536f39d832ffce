import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, contentType, fileFor, isOurs, ORIGIN, served } from "../../../electron/security/pages.ts";

const FOLDER = path.resolve("/pages");

describe("the file an address means", () => {
  test("is inside the folder of the pages", () => {
    expect(fileFor(`${ORIGIN}/index.html`, FOLDER)).toBe(path.join(FOLDER, "index.html"));
    expect(fileFor(`${ORIGIN}/assets/a%20b.js?v=1#x`, FOLDER)).toBe(path.join(FOLDER, "assets", "a b.js"));
  });

  test.each([
    `${ORIGIN}/%2e%2e%2fsecret.html`,
    `${ORIGIN}/..%2f..%2fsecret.html`,
    `${ORIGIN}/%2e%2e/%2e%2e%2fpages-too/secret.html`,
    `${ORIGIN}/assets%5c..%5c..%5csecret.html`,
    `${ORIGIN}/C:%2fsecret.html`,
    `${ORIGIN}/a.html%00.js`,
    `${ORIGIN}/%E0%A4%A`,
    `${ORIGIN}/`,
    "app://elsewhere/index.html",
    "app://stepping-stones.example/index.html",
    "https://stepping-stones/index.html",
    "file:///etc/passwd",
    "not an address",
  ])("is none for %s", (address) => {
    expect(fileFor(address, FOLDER)).toBeUndefined();
  });

  test("never lies outside the folder, whatever the address", () => {
    const piece = fc.constantFrom("..", ".", "%2e%2e", "%2E.", "/", "%2f", "%5c", "\\", "a", "index.html", "%00", "%", "//", "C:");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(`${ORIGIN}/${pieces.join("")}`, FOLDER);
        if (file === undefined) return true;
        const inside = path.relative(FOLDER, path.resolve(file));
        return inside !== "" && !inside.startsWith("..") && !path.isAbsolute(inside);
      }),
      { numRuns: 2000 },
    );
  });
});

test("only our own origin is ours", () => {
  expect(isOurs(`${ORIGIN}/index.html`)).toBe(true);
  for (const address of ["", "app://other/", "https://stepping-stones/", "about:blank", "data:text/html,x", "file:///x"])
    expect(isOurs(address)).toBe(false);
});

test("files of other kinds are not served", () => {
  expect(contentType("a/index.html")).toMatch(/^text\/html/);
  expect(contentType("a/B.JS")).toMatch(/^text\/javascript/);
  for (const file of ["a.exe", "workshop.stones", "noending", "a.html.bak"]) expect(contentType(file)).toBeUndefined();
});

describe("the policy of a page", () => {
  const rules = new Map(
    contentSecurityPolicy("abc")
      .split("; ")
      .map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
  );

  test("lets in nothing that it does not name, and no script but our files", () => {
    expect(rules.get("default-src")).toEqual(["'none'"]);
    expect(rules.get("script-src")).toEqual(["'self'"]);
  });

  test("names no place outside the laptop and nothing unsafe", () => {
    const allowed = new Set([...rules.values()].flat());
    expect(allowed).toEqual(new Set(["'none'", "'self'", "'block'", "'nonce-abc'", "data:", "blob:"]));
    expect(rules.get("img-src")).toEqual(["'self'", "data:", "blob:"]);
    expect(rules.get("connect-src")).toEqual(["'none'"]);
    expect(rules.get("webrtc")).toEqual(["'block'"]);
  });
});

describe("a file as it is sent", () => {
  const page = Buffer.from(`<meta nonce="__NONCE__"><style nonce="__NONCE__">`);

  test("is a page with the policy, and the nonce of this load in both", () => {
    const { headers, body } = served(page, "text/html; charset=utf-8", "abc");
    expect(headers["content-security-policy"]).toBe(contentSecurityPolicy("abc"));
    expect(body).toBe(`<meta nonce="abc"><style nonce="abc">`);
  });

  test("is left as it is where it is no page, and is never taken for another kind", () => {
    const { headers, body } = served(page, "text/javascript; charset=utf-8", "abc");
    expect(headers).toEqual({ "content-type": "text/javascript; charset=utf-8", "x-content-type-options": "nosniff" });
    expect(body).toBe(page);
  });
});
