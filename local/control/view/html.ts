/** HTML that is already escaped and safe to insert into a page. */
export type Html = { readonly markup: string };

type Content = Html | Html[] | string | number | undefined;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Builds HTML from a template literal; values that aren't of type `Html` are escaped. */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
  return {
    markup: parts.map((part, index) => part + markupOf(values[index])).join(''),
  };
}

function markupOf(content: Content): string {
  if (Array.isArray(content)) {
    return content.map(({ markup }) => markup).join('');
  }
  return typeof content === 'object' ? content.markup : escaped(String(content ?? ''));
}
