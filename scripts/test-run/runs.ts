import { matchingFiles } from './matching-files.ts';
import { builds, checks, type Run, testsOf } from './parts.ts';
import { securityParts } from './security.ts';
import { vitestProjects } from './tools.ts';

const modes: Readonly<Record<string, () => Run>> = {
  check: () => ({ parts: checks, atOnce: 2 }),
  e2e: () => ({ parts: [...builds, testsOf('e2e')], atOnce: 2 }),
  // One part at a time, because some of them measure how long something takes.
  security: () => ({ parts: securityParts(builds), atOnce: 1 }),
};

/**
 * The run that the words of the command line ask for: everything, a mode, or the test files that match.
 *
 * @param testFolder absolute path of the folder with the tests of all projects
 * @throws Error if a word matches no test file
 */
export function runFor(words: readonly string[], testFolder: string): Run {
  const [first] = words;
  if (first === undefined) return { parts: [...checks, ...builds, testsOf('e2e')], atOnce: 2 };
  const mode = words.length === 1 && Object.hasOwn(modes, first) ? modes[first] : undefined;
  if (mode !== undefined) return mode();

  const files = matchingFiles(words, testFolder);
  const tests = vitestProjects
    .map((project) => ({ project, mine: files.filter((file) => file.startsWith(`test/${project}/`)) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ project, mine }) => testsOf(project, mine));
  const needed = builds.filter(({ name }) => tests.some(({ needs }) => needs.includes(name)));
  return { parts: [...needed, ...tests], atOnce: 2 };
}
