import { schemaNameOf, validatorFor } from '../schemas.js';

/** @import { ErrorObject } from 'ajv' */
/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const schema = {
  code: 'schema',
  scope: 'file',
  about: 'A file does not follow its JSON Schema: an unknown or missing key, a value of the wrong form.',
  wayOut: 'See packages/rules-data/schemas/language.schema.json, or hover over the key in an editor.',
  run(file, report) {
    const name = schemaNameOf(file.path);
    if (name === null || file.error) return;
    const validate = validatorFor(name);
    if (validate(file.data)) return;
    for (const { instancePath, message, params } of telling(validate.errors ?? [])) {
      const pointer = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const extra = params.additionalProperty
        ? ` "${params.additionalProperty}"`
        : params.allowedValues
          ? `: ${params.allowedValues.join(', ')}`
          : '';
      const key = params.additionalProperty ?? params.propertyName;
      report(
        file.path,
        key ? [...pointer, key] : pointer,
        `${pointer.join('.') || 'the file'} ${message}${extra}`,
      );
    }
  },
};

/** Alternatives that fail near the top are noise beside the error deep inside the one that was meant. @param {ErrorObject[]} errors */
function telling(errors) {
  const real = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if');
  const depth = (/** @type {ErrorObject} */ error) => error.instancePath.split('/').length;
  const most = Math.max(...real.map(depth));
  return (real.length > 0 ? real : errors).filter((error) => depth(error) >= most - 1).slice(0, 6);
}
