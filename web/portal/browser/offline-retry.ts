/** Link on the offline page that leads to the home page until it gets the address that failed. */
const retryLink = /<a [^>]*data-retry[^>]*>([^<]*)<\/a>/;

const escapeAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

type FailedRequest = {
  /** Absolute, because a path such as `//example.com` would lead to another site. */
  url: string;
  /** Fields of the submitted form. */
  fields?: Iterable<[string, string]> | undefined;
};

const renderRetry = (label: string, { url, fields }: FailedRequest): string => {
  if (!fields) return `<a class="button" href="${escapeAttribute(url)}">${label}</a>`;
  const inputs = Array.from(
    fields,
    ([name, value]) =>
      `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}">`,
  );
  return `<form method="post" action="${escapeAttribute(url)}">${inputs.join('')}<button class="button">${label}</button></form>`;
};

/** Replaces the retry link of the offline page by a link or a form that repeats the failed request. */
export function setRetry(page: string, request: FailedRequest): string {
  return page.replace(retryLink, (_, label: string) => renderRetry(label, request));
}
