import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';

const load = { method: 'load', arguments: [{ container: '#klarna' }] };

export const widgetContainerExamples: RuleExamples = {
  passes: { what: 'a container that is there', known: { ...nothingKnown, calls: recorded([load]) } },
  fails: {
    what: 'a container that is not there',
    known: { ...nothingKnown, calls: recorded([{ ...load, threw: 'InvalidContainerSelectorError' }]) },
  },
};
