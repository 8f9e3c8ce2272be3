/** Names that no public DNS server resolves, or that mean the machine itself. */
const privateName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|alt|arpa|test|invalid|onion)$/;
const publicName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** Characters that the URL parser silently drops or replaces, so that people would see another address than is called. */
const rewritten = /[\s\\\p{Cc}]/u;

/** Returns the address, unless the parser rewrites it or it has credentials or a fragment. */
export const plainUrl = (text: string): URL | undefined => {
  if (rewritten.test(text)) return undefined;
  const url = URL.parse(text);
  return !url || url.username || url.password || url.hash ? undefined : url;
};

/**
 * Returns whether an address is HTTPS on the default port of a public DNS name. IP addresses in any notation, private names
 * and hosts without a dot are not. A public name can still resolve to a private address.
 */
export const isPublicUrl = (text: string): boolean => {
  const url = plainUrl(text);
  if (!url) return false;
  const { protocol, hostname, port } = url;
  return (
    protocol === 'https:' && port === '' && publicName.test(hostname) && !privateName.test(hostname)
  );
};
