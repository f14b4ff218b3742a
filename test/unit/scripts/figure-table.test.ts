import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figureTable } from '../../../scripts/test-run/figure-table.ts';
import { figuresVariable, fileFigure, readFigures } from '../../../scripts/test-run/figures.ts';

const rows = { F1: { what: 'forged messages', bar: '0' }, F22: { what: 'redirects', bar: '0 of 40' } };

describe('figureTable', () => {
  it('has a line for each row, in columns', () => {
    const { text, score } = figureTable(rows, [
      { id: 'F22', measured: '0 of 40', ok: true },
      { id: 'F1', measured: '3', ok: false },
    ]);
    expect(text.split('\n')).toEqual([
      'figure  what             bar      measured',
      'F1      forged messages  0        3         FAILED',
      'F22     redirects        0 of 40  0 of 40   ok',
      '',
    ]);
    expect(score).toEqual({ passed: 1, failed: 1 });
  });

  it('fails a row that nothing was measured for', () => {
    const { text, score } = figureTable(rows, [{ id: 'F1', measured: '0', ok: true }]);
    expect(text).toMatch(/^F22 +redirects +0 of 40 +– +MISSING$/m);
    expect(score).toEqual({ passed: 1, failed: 1 });
  });

  it('fails a row that was measured twice, and a figure without a row', () => {
    const filed = [
      { id: 'F1', measured: '0', ok: true },
      { id: 'F1', measured: '1', ok: true },
      { id: 'F22', measured: '0', ok: true },
      { id: 'F99', measured: '0', ok: true },
    ];
    const { text, score } = figureTable(rows, filed);
    expect(text).toMatch(/^F1 +forged messages +0 +0; 1 +FAILED$/m);
    expect(text).toMatch(/^F99 .* FAILED$/m);
    expect(score).toEqual({ passed: 1, failed: 2 });
  });
});

describe('a filed figure', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'figures-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('is read back, after those before it', () => {
    expect(readFigures(folder)).toEqual([]);
    vi.stubEnv(figuresVariable, folder);
    fileFigure('F1', { measured: 'first', ok: true });
    fileFigure('F2', { measured: 'second', ok: false });
    expect(readFigures(folder)).toEqual([
      { id: 'F1', measured: 'first', ok: true },
      { id: 'F2', measured: 'second', ok: false },
    ]);
  });

  it('is dropped where no run collects them', () => {
    vi.stubEnv(figuresVariable, undefined);
    fileFigure('F1', { measured: '0', ok: true });
    expect(readFigures(folder)).toEqual([]);
  });
});
