const isFlat = (value: unknown[]): boolean =>
  value.every((item) => typeof item !== 'object' || item === null);

/** JSON as the formatter of the repository leaves it: short lists on one line. */
export const formattedJson = (value: unknown, indent = ''): string => {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (isFlat(value) && line.length + indent.length < 80) return line;
    return `[\n${value.map((item) => inner + formattedJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${formattedJson(item, inner)}`,
  );
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`;
};

/** What a reviewer reads: where the blocks stand on the console's canvas is no part of it. */
export const inGolden = (content: object | undefined): string =>
  `${formattedJson({ ...content, Metadata: undefined }).replace('  "Metadata": undefined,\n', '')}\n`;
