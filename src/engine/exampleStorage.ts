import type { Engine, Target } from "./versions.ts";

/** How a repository on an S3-like storage is written in an engine: what fixes put in. */
interface ExampleStorage {
  /** What stands after WITH. */
  readonly clause: string;
  readonly scheme: string;
  readonly bucket: string;
  readonly properties: readonly (readonly [key: string, value: string])[];
}

const EXAMPLES: Readonly<Record<Engine, ExampleStorage>> = {
  starrocks: {
    clause: "BROKER",
    scheme: "s3a",
    bucket: "s3a://backups",
    properties: [
      ["aws.s3.access_key", "…"],
      ["aws.s3.secret_key", "…"],
      ["aws.s3.endpoint", "https://s3.example.com"],
    ],
  },
  doris: {
    clause: "S3",
    scheme: "s3",
    bucket: "s3://backups",
    properties: [
      ["s3.endpoint", "https://s3.us-east-1.amazonaws.com"],
      ["s3.region", "us-east-1"],
      ["s3.access_key", "…"],
      ["s3.secret_key", "…"],
    ],
  },
};

/** Gives how a repository is written in an engine. */
export function exampleStorage({ engine }: Pick<Target, "engine">): ExampleStorage {
  return EXAMPLES[engine];
}
