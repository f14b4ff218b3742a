/** Runs before each unit test file. Files share workers, so what a file changes is restored after its last test. */
import { afterAll } from 'vitest';
import { patience } from '../patience.ts';
import { rememberGlobals } from './restore-globals.ts';

afterAll(rememberGlobals());

if ('document' in globalThis) {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: patience });
  // As in the pages, where the rules are loaded before a session is read.
  const { loadRules } = await import('../../components/findings/rules.ts');
  await loadRules();
}
