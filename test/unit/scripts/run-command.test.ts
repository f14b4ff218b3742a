import { expect, it } from 'vitest';
import { runCommand } from '../../../scripts/run-command.ts';

it('keeps what a command prints on both streams, and its exit code', async () => {
  const script = `console.log('out'); console.error('err'); process.exitCode = 3;`;
  const { code, output } = await runCommand([process.execPath, '-e', script]);
  expect(code).toBe(3);
  expect(output).toContain('out\n');
  expect(output).toContain('err\n');
});

it('answers 127 when there is no such program', async () => {
  const { code, output } = await runCommand(['no-such-program-here']);
  expect(code).toBe(127);
  expect(output).toContain('no-such-program-here');
});
