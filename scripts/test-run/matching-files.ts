import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The test files that match any of the words, as paths such as `test/unit/klarna/session.test.ts`. A word matches the files
 * that have it in their path, or, if there are none, those that have it in their text, such as in the name of a test.
 * Upper and lower case are the same.
 *
 * @param testFolder absolute path of the folder with the tests of all projects
 * @throws Error naming a word that matches no test file
 */
export function matchingFiles(words: readonly string[], testFolder: string): string[] {
  const all = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .sort();
  const matches = new Set(words.flatMap((word) => matchesOf(word.toLowerCase(), all, testFolder)));
  return all.filter((file) => matches.has(file));
}

function matchesOf(word: string, files: readonly string[], testFolder: string): string[] {
  const byPath = files.filter((file) => file.toLowerCase().includes(word));
  if (byPath.length > 0) return byPath;
  const byText = files.filter((file) =>
    readFileSync(join(testFolder, '..', file), 'utf8')
      .toLowerCase()
      .includes(word),
  );
  if (byText.length === 0) throw new Error(`No test file has “${word}” in its path or in its text.`);
  return byText;
}
