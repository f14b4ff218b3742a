import { type Package, readLockfile, readProject, withNeeds } from './lockfile.ts';

/**
 * The bill of materials of the packages that ship, in CycloneDX 1.5. It depends on the lockfile only and has no date and no
 * serial number, so that the same lockfile gives the same text.
 */
export function billOfMaterials(): string {
  const { name, version, license, description, dependencies } = readProject();
  const locked = readLockfile();
  const direct = Object.keys(dependencies);
  const shipped = [...new Set(direct.flatMap((name) => withNeeds(name, locked)))];
  const self = `${name}@${version}`;
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
      },
    },
    components: shipped.map(component),
    dependencies: [
      { ref: self, dependsOn: direct.flatMap((name) => withNeeds(name, locked).slice(0, 1).map(ref)) },
      ...shipped.map((each) => ({
        ref: ref(each),
        dependsOn: Object.keys(each.dependencies).flatMap((name) =>
          withNeeds(name, locked, each.path).slice(0, 1).map(ref),
        ),
      })),
    ],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

const ref = ({ name, version }: Package) => `${name}@${version}`;

function component(each: Package) {
  const [algorithm = '', digest = ''] = (each.integrity ?? '').split('-');
  return {
    type: 'library',
    'bom-ref': ref(each),
    name: each.name,
    version: each.version,
    scope: 'required',
    hashes: [
      { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
    ],
    licenses: [{ license: { id: each.license } }],
    purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
  };
}
