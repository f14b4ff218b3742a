import { billOfMaterials } from './cyclonedx.ts';
import { dependenciesPage } from './dependencies-page.ts';
import { licenceTexts } from './licence-texts.ts';

/** The generated files about the extension's packages, by their path from the project's root. */
export function supplyFiles(): Map<string, string> {
  return new Map([
    ['docs/sbom.cdx.json', billOfMaterials()],
    ['docs/dependencies.md', dependenciesPage()],
    ['public/THIRD-PARTY-LICENSES.txt', licenceTexts()],
  ]);
}
