import { has, type Target } from "../../engine/index.ts";
import type { ErrorResult } from "../result.ts";

const FRAME = /^Getting analyzing error(?:[^.]*)\. Detail message: (.*)\.$/s;

/** Gives the words of an analysis error that another error quotes: with their frame from 3.3 (fe alter/AlterJobMgr). */
export function causeOf(target: Target, { message }: ErrorResult): string {
  return has(target, "causeWithFrame") ? message : (FRAME.exec(message)?.[1] ?? message);
}
