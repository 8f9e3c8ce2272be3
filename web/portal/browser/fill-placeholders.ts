/** Replaces the placeholders of a text, such as `{count}`, with values. Leaves unknown placeholders unchanged. */
export function fillPlaceholders(
  text: string | undefined,
  values: Readonly<Record<string, string | number>>,
): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
