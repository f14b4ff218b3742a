import { expect, test } from 'vitest';
import { faultLine, faultReport } from '../../../lib/sharing/fault-report.ts';

const versions = { extension: '1.2.3', browser: 'Firefox 146' };

function thrown(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack });
}

test('names what was thrown, in which part, where, and the versions', () => {
  const stack =
    'draw@moz-extension://1f2e3d4c-aaaa/chunks/panel.js:7:12\n@moz-extension://1f2e3d4c-aaaa/p.js:1';
  expect(faultReport(thrown('x is undefined', stack), 'tab raw', versions)).toBe(`\
A fault in Session Inspector for Klarna Payments

Part: tab raw
Version: 1.2.3
Browser: Firefox 146
TypeError: x is undefined
  draw@chunks/panel.js:7:12
  @p.js:1
`);
});

test('does not name this installation, nor say the message twice where the stack has it', () => {
  const stack = 'TypeError: two\nlines\n    at draw (chrome-extension://abcdefgh/chunks/panel.js:7:12)\n';
  const report = faultReport(thrown('two\nlines', stack), 'tab raw', versions);
  expect(report.match(/two/g)).toHaveLength(1);
  expect(report).toContain('\n  at draw (chunks/panel.js:7:12)\n');
  expect(report).not.toContain('abcdefgh');
});

test.each([
  ['a text', 'Thrown: a text'],
  [undefined, 'Thrown: undefined'],
  [Object.create(null), 'An object was thrown'],
  [new RangeError(''), 'RangeError'],
])('what is no error, or says nothing: %o', (value, line) => {
  expect(faultLine(value)).toBe(line);
  expect(faultReport(value, 'tab raw', versions)).toContain(`\n${line}\n`);
});
