import * as z from 'zod/mini';
import type { Finding } from '../diagnosis/finding.ts';
import { parseBoundedJson } from '../klarna/bounded-json.ts';
import { type Text, t, verbatim } from '../language/text.ts';
import { Bundle, bundleFormat, bundleVersion } from './bundle.ts';

/** A finding of a bundle, as it is shown: its texts stay English. */
export function bundledFinding(finding: Bundle['findings'][number]): Finding {
  if (finding.outcome === 'could-not-check') return { ...finding, why: verbatim(finding.why) };
  const says = verbatim(finding.says);
  if (finding.outcome === 'pass') return { ...finding, says };
  const { advice, comparison, ...rest } = finding;
  return {
    ...rest,
    says,
    advice: verbatim(advice),
    ...(comparison && {
      comparison: {
        ...comparison,
        expectedIn: verbatim(comparison.expectedIn),
        actualIn: verbatim(comparison.actualIn),
      },
    }),
  };
}

/** The result of opening a file as a support bundle. */
export type OpenedBundle = { kind: 'bundle'; bundle: Bundle } | { kind: 'refused'; why: Text };

/** The maximum size of a bundle, in characters. The limit for Klarna's answers is far lower. */
export const maxBundleLength = 8_000_000;
/** Limits for the JSON: those for an answer of Klarna, with room for the bundle around it. */
const maxLevels = 40;
const maxValues = 100_000;

const Named = z.object({ format: z.literal(bundleFormat), version: z.number() });

/** Reads the text of a file as a support bundle. Never throws: a refusal has a reason. */
export function openBundle(text: string): OpenedBundle {
  if (text.length > maxBundleLength) {
    return refused(t`This file is too large to be a support bundle.`);
  }
  const json = parseBoundedJson(text.replace(/^\uFEFF/, ''), maxLevels, maxValues);
  if (json.kind === 'not-json') {
    return refused(t`This is not a JSON file. Choose the unchanged .json file that “Support bundle” saved.`);
  }
  if (json.kind === 'too-deep') {
    return refused(t`This file has too many values, or is too deeply nested, to be a support bundle.`);
  }
  const named = Named.safeParse(json.value);
  if (!named.success) {
    return refused(t`This JSON file is not a support bundle of this extension.`);
  }
  if (named.data.version !== bundleVersion) {
    return refused(
      t`This support bundle has format version ${named.data.version}; this extension reads version ${bundleVersion}. Update the extension, or ask for the bundle to be saved again.`,
    );
  }
  const bundle = Bundle.safeParse(json.value);
  return bundle.success
    ? { kind: 'bundle', bundle: bundle.data }
    : refused(
        t`This support bundle is damaged or was changed: parts are missing or have an unexpected type.`,
      );
}

function refused(why: Text): OpenedBundle {
  return { kind: 'refused', why };
}
