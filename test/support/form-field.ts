/** What a page's form has filled in already: the value of the field of that name. */
export const formField = (html: string, name: string): string => {
  const [element = ''] = html.match(new RegExp(`<input[^>]*\\sname="${name}"[^>]*>`)) ?? [];
  return /\svalue="([^"]*)"/.exec(element)?.[1] ?? '';
};
