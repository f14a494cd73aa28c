import { appealTranslation } from './appeal-translation.js';
import { caseAddress } from './case-address.js';
import { caseQuotation } from './case-quotation.js';
import { caseSet } from './case-set.js';
import { caseSnapshot } from './case-snapshot.js';
import { compile } from './compile.js';
import { countryNumber } from './country-number.js';
import { criticalMay } from './critical-may.js';
import { datasetDate } from './dataset-date.js';
import { datedLevels } from './dated-levels.js';
import { direction } from './direction.js';
import { documentedQuote } from './documented-quote.js';
import { documentedSources } from './documented-sources.js';
import { duplicateKey } from './duplicate-key.js';
import { eachNumber } from './each-number.js';
import { example } from './example.js';
import { fileSet } from './file-set.js';
import { format } from './format.js';
import { freshFor } from './fresh-for.js';
import { futureImpact } from './future-impact.js';
import { guide } from './guide.js';
import { guideShared } from './guide-shared.js';
import { help } from './help.js';
import { heuristicSeverity } from './heuristic-severity.js';
import { https } from './https.js';
import { idPath } from './id-path.js';
import { idsLock } from './ids-lock.js';
import { json } from './json.js';
import { keyOrder } from './key-order.js';
import { levelsMonotone } from './levels-monotone.js';
import { limitsPinned } from './limits-pinned.js';
import { officialCritical } from './official-critical.js';
import { officialQuote } from './official-quote.js';
import { pastWindow } from './past-window.js';
import { permalink } from './permalink.js';
import { personalData } from './personal-data.js';
import { plainWords } from './plain-words.js';
import { quotedElsewhere } from './quoted-elsewhere.js';
import { quotedNumber } from './quoted-number.js';
import { readOn } from './read-on.js';
import { reference } from './reference.js';
import { ruleForm } from './rule-form.js';
import { schema } from './schema.js';
import { sentenceLength } from './sentence-length.js';
import { sourceAge } from './source-age.js';
import { textLength } from './text-length.js';
import { tombstone } from './tombstone.js';
import { topics } from './topics.js';
import { translation } from './translation.js';
import { unitRange } from './unit-range.js';
import { unused } from './unused.js';

/** @import { Check } from '../check-types.js' */

/** Every check, in the order in which a reader wants to hear of them. @type {readonly Check[]} */
export const checks = [
  fileSet,
  json,
  duplicateKey,
  schema,
  keyOrder,
  format,
  ruleForm,
  idPath,
  idsLock,
  tombstone,
  textLength,
  plainWords,
  reference,
  unused,
  guide,
  guideShared,
  topics,
  translation,
  appealTranslation,
  compile,
  unitRange,
  freshFor,
  direction,
  levelsMonotone,
  datedLevels,
  pastWindow,
  officialQuote,
  quotedNumber,
  eachNumber,
  sentenceLength,
  sourceAge,
  countryNumber,
  documentedSources,
  documentedQuote,
  quotedElsewhere,
  heuristicSeverity,
  officialCritical,
  criticalMay,
  https,
  permalink,
  readOn,
  datasetDate,
  personalData,
  help,
  example,
  limitsPinned,
  caseSet,
  caseAddress,
  caseQuotation,
  caseSnapshot,
  futureImpact,
];
