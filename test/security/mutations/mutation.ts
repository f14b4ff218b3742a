/** One security check, and the code without it. A unit test has to notice. */
export interface Mutation {
  /** What nobody guards any more. */
  guards: string;
  /** From the project's root. */
  file: string;
  /** Stands in the file exactly once. */
  check: string;
  /** What stands there instead: the check is gone, and everything else works. */
  without: string;
  /** The unit tests that notice, below `test/unit`. */
  tests: readonly string[];
}
