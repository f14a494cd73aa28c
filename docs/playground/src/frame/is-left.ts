type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** What pages leave for each other. */
const LEFT: Readonly<Record<string, Check>> = {
  text: isText,
  isOwn: isFlag,
  inputTab: (value) => ['questions', 'json'].includes(value as string),
  outputTab: (value) => ['report', 'way-back', 'appeal', 'compare', 'save'].includes(value as string),
  chosen: isListOf(isText),
  earlier: (value) => value === null || (isObject(value) && isText(value['asOf'])),
  withExperimental: isFlag,
  notice: isText,
  saleEnds: isText,
  draft: (value) =>
    isObject(value) &&
    isText(value['text']) &&
    (value['reason'] === null || isText(value['reason'])) &&
    isFlag(value['newEvidence']),
  carried: (value) =>
    isObject(value) &&
    isText(value['id']) &&
    (value['kind'] === 'closed'
      ? isObject(value['said']) && isText(value['said']['notice'])
      : value['kind'] === 'topics' &&
        isObject(value['start']) &&
        isFlag(value['isAnswer']) &&
        isListOf((one) => isObject(one) && isListOf(isObject)(one['replies']))(value['done'])),
};

/** Whether a value has the form that pages of this site write. */
export const isLeft = (value: unknown): value is Record<string, unknown> =>
  isObject(value) &&
  Object.entries(value).every(([name, item]) => Object.hasOwn(LEFT, name) && LEFT[name]?.(item) === true);
