import { execFileSync } from 'node:child_process';

/** What the secrets of a developer might be, to see them arrive in one piece. */
export const environment = {
  KLARNA_USER: 'user "name" $HOME `id`',
  KLARNA_PASSWORD: "pass'word; $(echo no) \\ *",
  KLARNA_API_KEY: 'key with space; & |',
};

/**
 * Runs POSIX shell commands in the system's own `sh`, in which `curl` and `http` print what they were given. Answers
 * the arguments of each call, in order.
 */
export function argumentsIn(commands: readonly string[]): string[][] {
  const script = [
    'curl() { printf "%s\\0" "$#" "$@"; }',
    'http() { printf "%s\\0" "$#" "$@"; }',
    ...commands,
  ].join('\n');
  const printed = execFileSync('sh', ['-eu'], {
    input: script,
    env: { PATH: process.env.PATH, ...environment },
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    // What a shell complains about makes it fail too, with `-e`.
    stdio: ['pipe', 'pipe', 'pipe'],
  }).split('\0');
  const calls: string[][] = [];
  for (let at = 0; at < printed.length - 1; ) {
    const count = Number(printed[at]);
    calls.push(printed.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return calls;
}
