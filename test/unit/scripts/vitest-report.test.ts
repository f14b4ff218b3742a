import { describe, expect, it } from 'vitest';
import { scoreOfVitest } from '../../../scripts/test-run/vitest-report.ts';

function report(...files: { status: string; tests: string[] }[]): string {
  return JSON.stringify({
    testResults: files.map(({ status, tests }) => ({
      status,
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
