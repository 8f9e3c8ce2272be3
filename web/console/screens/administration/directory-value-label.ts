export function getDirectoryValueLabel(
  labels: Readonly<Record<string, string>>,
  field: string,
  value: string,
): string {
  return labels[`${field}=${value}`] ?? labels[value] ?? value;
}
