/** Returns the prefilled value of a form field; empty if there is none. */
export function formField(html: string, name: string): string {
  const [element = ''] = html.match(new RegExp(`<input[^>]*\\sname="${name}"[^>]*>`)) ?? [];
  return /\svalue="([^"]*)"/.exec(element)?.[1] ?? '';
}
