import { afterAll, beforeAll } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/simulator.ts';

/** Runs one simulator for all tests of a file. */
export function running(options: SimulatorOptions = {}): () => Simulator {
  let simulator: Simulator | undefined;
  beforeAll(async () => {
    simulator = await startSimulator(options);
  });
  afterAll(() => simulator?.stop());
  return () => {
    if (simulator === undefined) throw new Error('The simulator is not started.');
    return simulator;
  };
}
