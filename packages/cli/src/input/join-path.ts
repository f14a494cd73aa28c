/** `orders[3].placedAt` or `metrics["odd name"]` of its parts, as `splitPath` takes it apart. */
export const joinPath = (parts: readonly (string | number)[]): string =>
  parts
    .map((part, i) =>
      typeof part === 'number'
        ? `[${part}]`
        : /^[A-Za-z_$][\w$]*$/.test(part)
          ? `${i === 0 ? '' : '.'}${part}`
          : `[${JSON.stringify(part)}]`,
    )
    .join('');
