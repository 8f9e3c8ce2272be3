const isFlat = (value: unknown[]): boolean =>
  value.every((item) => typeof item !== 'object' || item === null);

/** Formats JSON as the repository's formatter does, with short lists on one line. */
export function formattedJson(value: unknown, indent = ''): string {
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
}

/** Returns a compiled flow for review, without block positions on the console's canvas. */
export function inGolden(content: object | undefined): string {
  return `${formattedJson({ ...content, Metadata: undefined }).replace('  "Metadata": undefined,\n', '')}\n`;
}
