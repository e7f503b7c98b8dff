import { holdsScore } from "../conformance/mutation/holdsScore.ts";

holdsScore("starrocks", 1);
holdsScore("doris", 1);
