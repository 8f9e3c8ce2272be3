import { isPublicUrl, plainUrl } from '../access/public-url.ts';

export type WebhookUrlRules = {
  /** A program on the same machine may be told by plain HTTP: where the hotline runs on a laptop. */
  mayCallLocalhost: boolean;
};

const isLocal = (url: URL | undefined): boolean =>
  url?.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');

/** An address on the Internet by name, HTTPS on its own port: never a number, the machine itself or a network inside. */
export const isWebhookUrl = (text: string, { mayCallLocalhost }: WebhookUrlRules): boolean =>
  isPublicUrl(text) || (mayCallLocalhost && isLocal(plainUrl(text)));
