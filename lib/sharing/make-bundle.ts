import type { Detection } from '../detection/detection.ts';
import type { Explanation } from '../diagnosis/failures/likely-cause.ts';
import type { Comparison, Finding } from '../diagnosis/finding.ts';
import { safePlace } from '../display/evidence.ts';
import { withoutTokens } from '../display/sensitivity.ts';
import { type Disclosure, disclosureOf, type Json, shownJson, shownValue } from '../display/shown-value.ts';
import type { FailedRead } from '../klarna/failure.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import type { Text } from '../language/text.ts';
import { summariseCall } from '../recorder/call-summary.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';
import {
  type Bundle,
  type BundledCall,
  type BundledComparison,
  type BundledDetection,
  bundleFormat,
  bundleVersion,
  maxListed,
} from './bundle.ts';
import { mapJson } from './map-json.ts';
import { withoutQueryValues } from './query-values.ts';
import type { SavedWith, SessionFacts } from './session-facts.ts';

/** The content of reports and support bundles: what is known about a session, with secrets and personal data masked. */
export function makeBundle(material: SessionFacts, saved: SavedWith): Bundle {
  const { session, snapshot, failed, explanation, findings, ledger, calls } = material;
  // One context for everything, so that equal values in a call and in the session have equal masks.
  const disclosure = disclosureOf(snapshot?.body, english);
  return {
    format: bundleFormat,
    version: bundleVersion,
    savedAt: saved.at,
    extension: saved.extension,
    browser: saved.browser,
    session_id: session.session_id,
    ...(snapshot && { snapshot: { ...snapshot, body: maskedBody(snapshot.body) } }),
    ...(failed && { failed: safeFailure(failed) }),
    ...(explanation && { explanation: safeExplanation(explanation) }),
    findings: findings.slice(0, maxListed.findings).map((finding) => safeFinding(finding, disclosure)),
    ledger: ledger.slice(0, maxListed.ledger).map(safeFailure),
    detections: session.detections.slice(0, maxListed.detections).map(safeDetection),
    calls: calls.slice(0, maxListed.calls).map(safeCall),
  };
}

/**
 * Masks the body of a session for an export: tokens and personal data as on screen, `merchant_data` because it may be about
 * the shopper, and the query values of every URL.
 */
function maskedBody(body: Json): Json {
  const disclosure = disclosureOf(body, english);
  return mapJson(body, {
    leaf(value, path) {
      if (path.at(-1) === 'merchant_data' && typeof value === 'string' && value !== '')
        return render(disclosure.masks.mask(value), english);
      const { text, masked } = shownValue(value, path, disclosure);
      if (masked) return text;
      return typeof value === 'string' ? withoutQueryValues(value) : value;
    },
  });
}

function safeText(text: string): string {
  return withoutQueryValues(withoutTokens(text, english));
}

function safeFailure(failed: FailedRead): FailedRead {
  const { failure } = failed;
  if (!('answer' in failure)) return failed;
  const error_messages = failure.answer.error_messages.map(safeText);
  return { ...failed, failure: { ...failure, answer: { ...failure.answer, error_messages } } };
}

function safeExplanation({ title, causes, nextSteps }: Explanation): NonNullable<Bundle['explanation']> {
  const written = (text: Text) => safeText(render(text, english));
  return { title: written(title), causes: causes.map(written), nextSteps: nextSteps.map(written) };
}

function safeFinding(finding: Finding, disclosure: Disclosure): Bundle['findings'][number] {
  if (finding.outcome === 'could-not-check') return { ...finding, why: render(finding.why, english) };
  const says = render(finding.says, english);
  if (finding.outcome === 'pass') return { ...finding, says };
  // A corrected order is the shop's whole order. It is only copied from the finding itself.
  const { advice, comparison, correction: _, ...rest } = finding;
  return {
    ...rest,
    says,
    advice: render(advice, english),
    ...(comparison && { comparison: safeComparison(comparison, finding.path, disclosure) }),
  };
}

function safeComparison(
  comparison: Comparison,
  path: string | undefined,
  disclosure: Disclosure,
): BundledComparison {
  const steps = path?.split(/[.[\]]+/).filter(Boolean) ?? [];
  const shown = (value: unknown) => shownJson(value, disclosure, steps);
  return {
    expectedIn: render(comparison.expectedIn, english),
    expected: shown(comparison.expected),
    actualIn: render(comparison.actualIn, english),
    actual: shown(comparison.actual),
  };
}

function safeDetection(detection: Detection): BundledDetection {
  const { client_token: _, ...seen } = detection;
  return { ...seen, place: withoutQueryValues(safePlace(detection, english)).slice(0, 500) };
}

function safeCall({ index, of, method, at, frame, arguments: passed, outcome }: SdkCall): BundledCall {
  const facts = summariseCall({ index, method, at, arguments: passed, outcome });
  return {
    index,
    ...(of !== undefined && { of }),
    method: safeText(method),
    at,
    ...(frame !== undefined && { frame }),
    ...(outcome && { outcome: outcome.kind }),
    facts: facts.map((fact) => ({ ...fact, value: safeText(fact.value) })),
  };
}
