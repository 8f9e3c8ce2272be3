export type WebhookUrlRules = {
  /** A program on the same machine may be told by plain HTTP: where the hotline runs on a laptop. */
  mayCallLocalhost: boolean;
};

/** Names that are nobody's on the Internet, or the machine's own. */
const privateName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|alt|arpa|test|invalid|onion)$/;
const publicName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** What reading an address would silently leave out or turn into something else: people would see another one than is called. */
const mended = /[\s\\\p{Cc}]/u;

const isLocal = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');

/** An address on the Internet by name, HTTPS on its own port: never a number, the machine itself or a network inside. */
export const isWebhookUrl = (text: string, { mayCallLocalhost }: WebhookUrlRules): boolean => {
  if (mended.test(text)) return false;
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash) return false;
  if (mayCallLocalhost && isLocal(url)) return true;
  const { protocol, hostname, port } = url;
  return (
    protocol === 'https:' && port === '' && publicName.test(hostname) && !privateName.test(hostname)
  );
};
