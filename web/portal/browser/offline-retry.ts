/** Link on the offline page that leads to the home page until it gets the address that failed. */
const retryLink = /<a [^>]*data-retry[^>]*>([^<]*)<\/a>/;

const escapeAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

type FailedRequest = {
  /** Path and query. */
  address: string;
  /** Fields of the submitted form. */
  fields?: Iterable<[string, string]> | undefined;
};

const renderRetry = (label: string, { address, fields }: FailedRequest): string => {
  if (!fields) return `<a class="button" href="${escapeAttribute(address)}">${label}</a>`;
  const inputs = Array.from(
    fields,
    ([name, value]) =>
      `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}">`,
  );
  return `<form method="post" action="${escapeAttribute(address)}">${inputs.join('')}<button class="button">${label}</button></form>`;
};

/** Replaces the retry link of the offline page by a link or a form that repeats the failed request. */
export function setRetry(page: string, request: FailedRequest): string {
  return page.replace(retryLink, (_, label: string) => renderRetry(label, request));
}
