/**
 * The parts list (CycloneDX) of one published package, from what `npm sbom` says of the workspace: about the package and not
 * about the repository, with the names that are published, and without clock and chance, so that the same sources give the
 * same bytes. What is bundled is a dev dependency in the repository and a required part of the package.
 */
export function packageSbom(workspaceSbom, name, version) {
  const { serialNumber: _number, ...sbom } = workspaceSbom;
  const { timestamp: _time, ...metadata } = sbom.metadata;
  const own = `${name}@${version}`;
  const components = sbom.components.map(({ properties: _properties, ...component }) => ({
    ...component,
    scope: 'required',
    // npm names a workspace after its folder; the reference has the published name.
    name: component['bom-ref'].slice(0, component['bom-ref'].lastIndexOf('@')),
  }));
  const subject = components.find((component) => component['bom-ref'] === own);
  if (!subject) throw new Error(`npm sbom does not list ${own}`);
  const parts = components.filter((component) => component !== subject);
  const known = new Set(components.map((component) => component['bom-ref']));
  return {
    ...sbom,
    metadata: { ...metadata, component: subject },
    components: parts,
    dependencies: sbom.dependencies.filter(({ ref }) => known.has(ref)),
  };
}
