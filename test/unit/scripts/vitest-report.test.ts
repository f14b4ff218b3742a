import { describe, expect, it } from 'vitest';
import { scoreOfVitest, slowestFiles } from '../../../scripts/test-run/vitest-report.ts';

function report(...files: { status: string; tests: string[] }[]): string {
  return JSON.stringify({
    testResults: files.map(({ status, tests }, index) => ({
      name: `/project/test/${index}.test.ts`,
      status,
      startTime: 1000,
      endTime: 1000 + 100 * index,
      assertionResults: tests.map((each) => ({ status: each, title: 'a test' })),
    })),
  });
}

describe('scoreOfVitest', () => {
  it('counts the tests of all files', () => {
    const json = report(
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'passed', tests: ['passed'] },
    );
    expect(scoreOfVitest(json, 0)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts failed tests once, not their file as well', () => {
    const json = report({ status: 'failed', tests: ['passed', 'failed', 'failed'] });
    expect(scoreOfVitest(json, 1)).toEqual({ passed: 1, failed: 2 });
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a %s test as failed', (status) => {
    const json = report({ status: 'passed', tests: ['passed', status] });
    expect(scoreOfVitest(json, 0)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that does not load as one failure', () => {
    const json = report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] });
    expect(scoreOfVitest(json, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file whose clean-up throws as one failure', () => {
    const json = report({ status: 'failed', tests: ['passed'] });
    expect(scoreOfVitest(json, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts an error outside of any test as one failure', () => {
    const json = report({ status: 'passed', tests: ['passed'] });
    expect(scoreOfVitest(json, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run without a report as one failure', () => {
    expect(scoreOfVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a run without tests as one failure', () => {
    expect(scoreOfVitest(report(), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('slowestFiles', () => {
  it('lists the ten files that took longest, longest first', () => {
    const files = Array.from({ length: 12 }, () => ({ status: 'passed', tests: ['passed'] }));
    const lines = slowestFiles(report(...files), '/project').split('\n');
    expect(lines.slice(0, 2)).toEqual(['     1.1 s  test/11.test.ts', '     1.0 s  test/10.test.ts']);
    expect(lines.slice(9)).toEqual(['     0.2 s  test/2.test.ts', '']);
  });

  it('lists none without a report', () => {
    expect(slowestFiles(undefined, '/project')).toBe('');
  });
});
