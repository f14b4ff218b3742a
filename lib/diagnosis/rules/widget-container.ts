import { type Text, t } from '../../language/text.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

const loading: readonly string[] = ['load', 'loadPaymentReview'];

/** Without a container `load` throws. If the page ignores the exception, the widget just does not appear. */
export const widgetContainer = rule({
  id: 'widget-container',
  title: 'Every `load` passes a container that is in the page',
  severity: 'fail',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('load'),
  judge({ calls }) {
    const loads = klarnaCalls(calls).filter(({ name }) => loading.includes(name));
    if (loads.length === 0) return [{ outcome: 'could-not-check', why: t`No \`load\` was recorded.` }];
    const wrong = loads.flatMap((call) => {
      const says = problem(call);
      return says === undefined ? [] : [{ call, says }];
    });
    if (wrong.length === 0) return [{ outcome: 'pass', says: t`Every \`load\` found its container.` }];
    return wrong.map(({ call, says }) => ({
      outcome: 'fail',
      says,
      advice: t`Add an empty element to the page before the call, and pass its selector as \`container\`. Call \`load\` again whenever the checkout re-renders that element.`,
      path: atCall(call),
    }));
  },
});

function problem({ method, options, error }: KlarnaCall): Text | undefined {
  const { container } = options;
  if (error === 'InvalidContainerSelectorError') {
    return typeof container === 'string'
      ? t`\`${method}\` did not find its container \`${container.slice(0, 80)}\`.`
      : t`\`${method}\` did not find its container.`;
  }
  return container === undefined || container === null || container === ''
    ? t`\`${method}\` was called without a \`container\`.`
    : undefined;
}
