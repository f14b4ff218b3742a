import { init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const initComesFirstExamples: RuleExamples = {
  passes: { what: 'init, then load', known: knownCalls(init, load) },
  fails: { what: 'load, then init', known: knownCalls(load, init) },
};
