import { deflateSync, strToU8 } from "fflate";
import type { Phrase } from "../sql/diagnostics.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import type { Invalid } from "./checked.ts";
import { inflate } from "./inflate.ts";
import { fromWire, toWire, WIRE_SCHEMA, type Share } from "./shareWire.ts";

export type { Share } from "./shareWire.ts";

/** Why a link cannot be opened. Its words are `explain.share.<code>`. */
export interface ShareError {
  readonly code: "empty" | "codec" | "characters" | "compressed" | "tooLarge" | "json" | "schema" | "invalid";
  readonly phrase: Phrase;
  /** For `invalid`: what is wrong, and where. */
  readonly invalid?: Invalid;
}

export type DecodedShare =
  { readonly ok: true; readonly value: Share } | { readonly ok: false; readonly error: ShareError };

/** Letters of the codecs: `d` raw deflate, `p` the plain JSON; both in base64url. */
const DEFLATE = "d";
const PLAIN = "p";

/** Most bytes that a link may unfold to. */
const MOST_BYTES = 8_000_000;

/** Writes a share as the text of a link's hash, the shorter of both codecs (design: "Opening a share link"). */
export function encodeShare(share: Share): string {
  const json = strToU8(JSON.stringify(toWire(share)));
  const packed = deflateSync(json, { level: 9 });
  return json.length < packed.length ? PLAIN + toBase64Url(json) : DEFLATE + toBase64Url(packed);
}

/**
 * Reads the text of a link's hash, with or without its `#`. Nothing of it is run.
 * @returns the share, or the exact reason why the text is none
 */
export function decodeShare(hash: string): DecodedShare {
  const text = hash.startsWith("#") ? hash.slice(1) : hash;
  if (text === "") return failed("empty");
  const json = decodeText(text.charAt(0), text.slice(1));
  if (typeof json !== "string") return json;
  let wire: unknown;
  try {
    wire = JSON.parse(json);
  } catch {
    return failed("json");
  }
  const schema: unknown = Array.isArray(wire) ? wire[0] : undefined;
  if (typeof schema === "number" && schema > WIRE_SCHEMA)
    return failed("schema", { found: schema, known: WIRE_SCHEMA });
  const share = fromWire(wire);
  if (share.ok) return share;
  const { path, found } = share.invalid;
  return {
    ok: false,
    error: {
      code: "invalid",
      phrase: { key: "explain.share.invalid", values: { path, found } },
      invalid: share.invalid,
    },
  };
}

function decodeText(codec: string, body: string): string | DecodedShare {
  if (codec !== PLAIN && codec !== DEFLATE) return failed("codec", { codec });
  const bytes = fromBase64Url(body);
  if (bytes === undefined) return failed("characters");
  const unfolded = codec === PLAIN ? bytes : inflate(bytes, MOST_BYTES);
  if (unfolded === "damaged") return failed("compressed");
  if (unfolded === "tooLarge") return failed("tooLarge", { most: MOST_BYTES / 1_000_000 });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(unfolded);
  } catch {
    return failed("compressed");
  }
}

function failed(code: ShareError["code"], values: Phrase["values"] = {}): DecodedShare {
  return { ok: false, error: { code, phrase: { key: `explain.share.${code}`, values } } };
}
