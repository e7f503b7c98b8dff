import { ERRORS, inRange, isErrorCode, type Engine, type ErrorText } from "../../engine/index.ts";
import { errorMessage } from "../checkMessage.ts";
import { groupVersions, versionsOf } from "../ranges.ts";
import type { FailureCode } from "./codes.ts";

/** Where a reader meets an error. */
export type RaisedAt = "analysis" | "access" | "run" | "status" | "task";

/** What an engine says, to the letter, in neighbouring versions. */
export interface Wording {
  readonly message: string;
  readonly raisedAt: RaisedAt;
  readonly versions: readonly string[];
}

/** What engines and clients put around their texts. */
const FRAME =
  /^ERROR \d+ \(\w+\): |Getting analyzing error\. Detail message: |Unexpected exception: |errCode = 2, detailMessage = /g;

/** Gives a message without what stands around every message. */
export function bareMessage(message: string): string {
  return message.replace(FRAME, "").replace(/\.$/, "");
}

/** Lists what an engine says of an error, by version; nothing where it never gives it. */
export function wordingsOf(engine: Engine, code: FailureCode): readonly Wording[] {
  if (!isErrorCode(code)) return [];
  const texts: readonly ErrorText[] = ERRORS[code].texts;
  const own = texts.filter((text) => text.engine === engine);
  const said = (version: string): readonly Omit<Wording, "versions">[] =>
    own
      .filter((text) => inRange({ engine, version }, text))
      .map((text) => ({ message: errorMessage({ engine, version }, text), raisedAt: raisedAt(text) }));
  const distinct = new Map(
    versionsOf(engine)
      .flatMap(said)
      .map((one) => [keyOf(one), one]),
  );
  return [...distinct].flatMap(([key, { message, raisedAt }]) =>
    groupVersions(engine, (version) => said(version).find((one) => keyOf(one) === key), keyOf).map(
      ({ versions }) => ({ message, raisedAt, versions }),
    ),
  );
}

function keyOf({ message, raisedAt }: Omit<Wording, "versions">): string {
  return `${raisedAt} ${message}`;
}

function raisedAt({ stage }: ErrorText): RaisedAt {
  switch (stage) {
    case "analysis":
    case "access":
    case "status":
    case "task":
      return stage;
    case "ddl":
    case "unexpected":
    case "plain":
      return "run";
    default: {
      const never: never = stage;
      return never;
    }
  }
}
