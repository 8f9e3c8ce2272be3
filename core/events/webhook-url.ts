import { isPublicUrl, parseStrictUrl } from '../access/public-url.ts';

export type WebhookUrlRules = {
  /** Whether webhooks may use plain HTTP to localhost; only true in the local run. */
  mayCallLocalhost: boolean;
};

const isLocal = (url: URL | undefined): boolean =>
  url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');

/**
 * Returns whether the URL uses HTTPS with a public host name and the default port. Rejects IP addresses and internal hosts,
 * to prevent server-side request forgery.
 */
export function isAllowedWebhookUrl(text: string, { mayCallLocalhost }: WebhookUrlRules): boolean {
  return isPublicUrl(text) || (mayCallLocalhost && isLocal(parseStrictUrl(text)));
}
