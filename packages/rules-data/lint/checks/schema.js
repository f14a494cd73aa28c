import { isCaseFile } from '../../dataset/case-files.js';
import { schemaProblems } from '../schema-problems.js';
import { schemaNameOf, validatorFor } from '../schemas.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const schema = {
  code: 'schema',
  scope: 'file',
  about: 'A file does not follow its JSON Schema: an unknown or missing key, a value of the wrong form.',
  wayOut:
    'docs/rule-language.md shows every construct, packages/rules-data/schemas/language.schema.json says what each key means; an editor shows it over the key.',
  run(file, report) {
    const name = schemaNameOf(file.path);
    if (name === null || file.error) return;
    const validate = validatorFor(name);
    const isCases = isCaseFile(file.path);
    for (const [i, value] of (isCases ? file.data : [file.data]).entries()) {
      if (validate(value)) continue;
      for (const { pointer, message } of schemaProblems(validate.errors ?? []))
        report(
          file.path,
          isCases ? [i, ...pointer] : pointer,
          isCases ? message.replace(/^the file/, 'the case') : message,
        );
    }
  },
};
