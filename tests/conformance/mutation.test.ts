import { holdsScore } from "./mutation/holdsScore.ts";

// A sample; `npm run test:long` breaks every statement. The numbers have no common factor with those of the versions.
holdsScore("starrocks", 13);
holdsScore("doris", 9);
