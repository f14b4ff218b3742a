import { t } from '../../language/text.ts';
import { categoriesOf } from '../calls/categories.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/**
 * With `payment_method_categories`, each container needs an `instance_id` of its own. With one container and
 * one category it is only information: Klarna's page "Update the cart" has such a call without it.
 */
export const instanceId = rule({
  id: 'instance-id',
  title: 'With `payment_method_categories`, each container has its own `instance_id`',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference(
    'with payment_method_categories, include an additional string, instance_id, for each container',
  ),
  judge({ calls }) {
    const loads = klarnaCalls(calls).filter(
      // A call that threw has a finding about its error.
      ({ name, options, error }) =>
        name === 'load' && error === undefined && hasCategories(options.payment_method_categories),
    );
    if (loads.length === 0) return [];
    const wrong = withoutId(loads) ?? sharedId(loads);
    return [wrong ?? { outcome: 'pass', says: t`Every container has its own \`instance_id\`.` }];
  },
});

function hasCategories(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

function idOf({ options: { instance_id } }: KlarnaCall): string | undefined {
  return typeof instance_id === 'string' && instance_id !== '' ? instance_id : undefined;
}

/** One text per container; each frame has containers of its own. */
function containersOf(loads: readonly KlarnaCall[]): Set<string> {
  return new Set(loads.map(({ frame, options }) => JSON.stringify([frame, options.container])));
}

function withoutId(loads: readonly KlarnaCall[]): Verdict | undefined {
  const first = loads.find((load) => idOf(load) === undefined);
  if (first === undefined) return undefined;
  const containers = containersOf(loads).size;
  return {
    outcome: containers > 1 || categoriesOf(first).length > 1 ? 'warn' : 'info',
    says:
      containers > 1
        ? t`\`load\` was called with \`payment_method_categories\` for ${containers} containers, but not always with an \`instance_id\`.`
        : t`\`load\` was called with \`payment_method_categories\`, but without an \`instance_id\`.`,
    advice: t`Klarna’s reference asks for one per container. Pass the same one to \`authorize\`.`,
    path: atCall(first),
  };
}

function sharedId(loads: readonly KlarnaCall[]): Verdict | undefined {
  const shared = loads.find((load) => {
    const same = loads.filter((other) => other.frame === load.frame && idOf(other) === idOf(load));
    return containersOf(same).size > 1;
  });
  return (
    shared && {
      outcome: 'warn',
      says: t`\`load\` was called with the same \`instance_id\` for several containers.`,
      advice: t`Klarna’s reference asks for one per container. Pass the same one to \`authorize\`.`,
      path: atCall(shared),
    }
  );
}
