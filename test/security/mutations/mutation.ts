/** One security check, and the code without it. A unit test must fail without the check. */
export interface Mutation {
  /** What the check guards. */
  guards: string;
  /** Path of the file from the project's root. */
  file: string;
  /** The check's code, which is in the file exactly once. */
  check: string;
  /** The code that replaces it: the check is gone, and everything else works. */
  without: string;
  /** The unit tests that fail without the check, as paths in `test/unit`. */
  tests: readonly string[];
}
