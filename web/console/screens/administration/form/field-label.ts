/**
 * Returns the display name of a field from its path, such as "Câu hỏi thêm 2 › Lời hỏi › Tiếng Việt" for
 * `questions[1].label.vi`.
 */
export function formatFieldLabel(
  path: readonly PropertyKey[],
  labels: Readonly<Record<string, string>>,
): string {
  return path.reduce<string>((label, part) => {
    if (typeof part === 'number') return `${label} ${part + 1}`.trim();
    const name = labels[String(part)] ?? String(part);
    return label ? `${label} › ${name}` : name;
  }, '');
}

/** Parses the path of a field in an error response. Omits the edit, so that `edits[0].row.co[1]` gives `co` and 1. */
export function parseRowPath(field: string): PropertyKey[] {
  const path = field.replace(/^edits(\[\d+\](\.row|\.key)?)?\.?/, '');
  return [...path.matchAll(/[^.[\]]+/g)].map(([part]) =>
    /^\d+$/.test(part) ? Number(part) : part,
  );
}

/**
 * Returns the display name of the field as a prefix for an error message: "Đơn vị chủ trì: ". Empty for errors of the whole
 * row.
 */
export function formatLabelPrefix(field: string, labels: Readonly<Record<string, string>>): string {
  const label = formatFieldLabel(parseRowPath(field), labels);
  return label && `${label}: `;
}

/** Returns the index of the edit to which an error belongs; undefined if it concerns the whole change. */
export function parseEditIndex(field: string): number | undefined {
  const index = /^edits\[(\d+)\]/.exec(field)?.[1];
  return index === undefined ? undefined : Number(index);
}
