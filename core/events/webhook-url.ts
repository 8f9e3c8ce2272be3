import { isPublicUrl, parsePlainUrl } from '../access/public-url.ts';

export type WebhookUrlRules = {
  /** Whether plain HTTP to localhost is allowed; only in the local run. */
  mayCallLocalhost: boolean;
};

const isLocal = (url: URL | undefined): boolean =>
  url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');

/**
 * Returns whether the URL is HTTPS with a public host name and the default port. IP addresses and internal hosts are
 * rejected, to prevent server-side request forgery.
 */
export function isWebhookUrl(text: string, { mayCallLocalhost }: WebhookUrlRules): boolean {
  return isPublicUrl(text) || (mayCallLocalhost && isLocal(parsePlainUrl(text)));
}
