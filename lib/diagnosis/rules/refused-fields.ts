import { valueAtPath } from '../../klarna/json-path.ts';
import { type RefusalReason, type RefusedField, refusedFieldsOf } from '../../klarna/refusal-message.ts';
import { counted, joinedText, type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import type { Known, PastedBody } from '../known.ts';
import { nothingKnown } from '../known.ts';
import { fieldsOf, lineFields } from '../order.ts';
import { whatKlarnaChecks } from '../refusals/what-klarna-checks.ts';
import { type Rule, rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';
import { isAboutSums } from '../stories/tell-story.ts';

/**
 * Klarna names a refused field, and sometimes its reason. This rule adds the cause that another rule has shown: it must
 * judge that very field, or one that Klarna calculates it from. Otherwise it says that the cause is not known. `rules`
 * are the rules whose findings can be a cause.
 */
export function refusedFields(rules: readonly Rule[]): Rule {
  return rule({
    id: 'refused-fields',
    title: 'Klarna’s answer to the body refuses no field',
    severity: 'fail',
    about: 'pasted-body',
    needs: [],
    source: {
      ...apiDescription,
      says: 'Klarna’s error messages, `Bad value: order_lines[0].total_tax_amount`',
    },
    judge(known) {
      const { answer, pasted } = known;
      const refused = refusedFieldsOf(answer?.error.error_messages ?? []);
      if (pasted === undefined) return refused.map(withoutBody);
      const problems = refused.length > 0 ? problemsIn(known, pasted, rules) : [];
      return refused.map((field) => explain(field, pasted, problems));
    },
  });
}

type Problem = Extract<Verdict, { outcome: 'fail' | 'warn' | 'info' }> & { rule: string };

/** What the other rules find in the body. Information is no cause: it is about timing or style. */
function problemsIn(known: Known, pasted: PastedBody, rules: readonly Rule[]): Problem[] {
  const ofBody: Known = { ...nothingKnown, session: pasted.session, pasted, answer: known.answer };
  return rules
    .filter(({ appliesToBodies, judgesValues }) => appliesToBodies || judgesValues)
    .flatMap(({ id, check }) =>
      check(ofBody).flatMap((verdict) => (isCause(id, verdict) ? [{ ...verdict, rule: id }] : [])),
    );
}

/** Information is no cause, except that a field is missing: only an update may leave it out. */
function isCause(rule: string, verdict: Verdict): verdict is Extract<Verdict, { advice: Text }> {
  return (
    verdict.outcome === 'fail' ||
    verdict.outcome === 'warn' ||
    (verdict.outcome === 'info' && rule === 'required-fields')
  );
}

function withoutBody({ path, reason }: RefusedField): Verdict {
  const says = [t`Klarna refused \`${path}\`.`, ...reasonWords(reason)];
  const checks = whatKlarnaChecks(path);
  return {
    outcome: 'fail',
    says: joinedText(says, ' '),
    advice: joinedText(
      [...(checks ? [checks] : []), t`Paste the body of the request to check it here.`],
      ' ',
    ),
    path,
  };
}

function explain(
  { path, reason }: RefusedField,
  { body }: PastedBody,
  problems: readonly Problem[],
): Verdict {
  const refused = t`Klarna refused \`${path}\`.`;
  const line = lineOf(path);
  const lines = lineFields(fieldsOf(body)).length;
  if (line !== undefined && line >= lines) {
    return {
      outcome: 'warn',
      says: t`Klarna refused line ${line + 1}, but this body has ${counted(lines, 'line')}. It is not the body that was refused.`,
      advice: t`Paste the body of the request that Klarna’s answer belongs to. If lines are counted from 1 there, check line ${line}.`,
      path,
    };
  }
  const cause = causeOf(path, problems);
  const own = ownReason(reason, path, body);
  if (cause !== undefined) {
    const where =
      cause.path === path || cause.path === undefined
        ? t`The check \`${cause.rule}\` explains why.`
        : t`The check \`${cause.rule}\` finds the cause in \`${cause.path}\`.`;
    return {
      outcome: 'info',
      says: joinedText([refused, ...own.says, where], ' '),
      advice: cause.advice,
      path,
    };
  }
  if (own.advice !== undefined)
    return { outcome: 'fail', says: joinedText([refused, ...own.says], ' '), advice: own.advice, path };
  const checks = whatKlarnaChecks(path);
  const isMissing = valueAtPath(body, path) === undefined;
  return {
    outcome: 'fail',
    says: joinedText(
      [
        refused,
        ...own.says,
        isMissing
          ? t`The body does not have this field.`
          : t`The checks here find nothing wrong with it, so the cause is not known.`,
      ],
      ' ',
    ),
    advice: joinedText(
      [...(checks ? [checks] : []), t`Klarna’s support can find the request by its \`correlation_id\`.`],
      ' ',
    ),
    path,
  };
}

/** Klarna's reason in words, and what to do if it is enough to act on. */
function ownReason(
  reason: RefusalReason | undefined,
  path: string,
  body: unknown,
): { says: Text[]; advice?: Text } {
  const says = reasonWords(reason);
  const value = valueAtPath(body, path);
  switch (reason?.kind) {
    case 'size': {
      const size = typeof value === 'string' ? value.length : Array.isArray(value) ? value.length : undefined;
      if (size === undefined || (size >= reason.min && size <= reason.max)) return { says };
      const has = typeof value === 'string' ? counted(size, 'character') : counted(size, 'entry');
      return {
        says: [t`It has ${has}, but Klarna’s answer allows ${reason.min} to ${reason.max}.`],
        advice: size > reason.max ? t`Shorten it to ${reason.max}.` : t`Send at least ${reason.min}.`,
      };
    }
    case 'currencies': {
      const currency = valueAtPath(body, 'purchase_currency');
      if (typeof currency !== 'string' || reason.configured.includes(currency.toUpperCase())) return { says };
      const configured = reason.configured.join(', ');
      return {
        says: [t`The merchant account has ${configured}, but not ${currency.toUpperCase()}.`],
        advice: t`Ask Klarna to add ${currency.toUpperCase()} to the account, or use an account that has it.`,
      };
    }
    case 'calculated': {
      const actual = typeof value === 'number' ? value : undefined;
      return actual === undefined
        ? { says }
        : { says: [t`Klarna calculated ${reason.calculated}, and the body has ${actual}.`] };
    }
    case 'other':
    case undefined:
      return { says };
    default:
      return reason satisfies never;
  }
}

function reasonWords(reason: RefusalReason | undefined): Text[] {
  if (reason === undefined) return [];
  if (reason.kind === 'calculated') return [t`Klarna calculated ${reason.calculated}.`];
  return [t`Klarna’s reason: “${reason.words.slice(0, 300)}”`];
}

/** The cause of a refusal: a problem of that very field, or else of one that Klarna calculates it from. */
function causeOf(path: string, problems: readonly Problem[]): Problem | undefined {
  const exact = problems.filter((problem) => problem.path === path);
  const causing = problems.filter(
    (problem) => problem.path !== undefined && isCalculatedFrom(path, problem.path),
  );
  const [cause] = [exact, causing].flatMap(worstFirst);
  // One mistake that explains all sums says more than a single sum.
  const story = problems.find((problem) => problem.rule === 'order-story');
  return cause !== undefined && isAboutSums(cause.rule) ? (story ?? cause) : cause;
}

function worstFirst(problems: readonly Problem[]): Problem[] {
  const order = ['fail', 'warn', 'info'];
  return [...problems].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

/**
 * From which fields Klarna calculates a field, by the API description and the page on tax handling. The sources of a
 * line's field are fields of the same line.
 */
const calculatedFrom: Readonly<Record<string, readonly string[]>> = {
  order_amount: ['order_lines[].total_amount'],
  order_tax_amount: ['order_lines[].total_tax_amount'],
  'order_lines[].total_amount': ['quantity', 'unit_price', 'total_discount_amount'],
  'order_lines[].unit_price': ['total_amount', 'quantity', 'total_discount_amount'],
  'order_lines[].quantity': ['total_amount', 'unit_price', 'total_discount_amount'],
  'order_lines[].total_discount_amount': ['total_amount', 'quantity', 'unit_price'],
  'order_lines[].total_tax_amount': ['total_amount', 'tax_rate'],
  'order_lines[].tax_rate': ['total_amount', 'total_tax_amount'],
  purchase_currency: ['purchase_country'],
  locale: ['purchase_country'],
};

/** Whether Klarna calculates a field from another, or the other is inside it. */
function isCalculatedFrom(path: string, other: string): boolean {
  const isInside = other.startsWith(`${path}.`) || other.startsWith(`${path}[`);
  // Klarna's name for what is in an attachment: `attachment.attachment`.
  if (isInside || (path.startsWith('attachment') && other.startsWith('attachment'))) return true;
  const line = /^order_lines\[\d+\]/.exec(path)?.[0];
  const sources = calculatedFrom[path.replace(/\[\d+\]/, '[]')] ?? [];
  return sources.some((source) =>
    line === undefined ? source === other.replace(/\[\d+\]/, '[]') : other === `${line}.${source}`,
  );
}

function lineOf(path: string): number | undefined {
  const index = /^order_lines\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}
