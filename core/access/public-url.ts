/** Names that no public DNS server resolves, or that mean the machine itself. */
const privateName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|alt|arpa|test|invalid|onion)$/;
/** Services that resolve every name below them to the address in the name or to 127.0.0.1. */
const wildcardDns =
  /(^|\.)(sslip\.io|nip\.io|xip\.(io|name)|traefik\.me|backname\.io|local\.gd|localtest\.me|lvh\.me|vcap\.me|fuf\.me|lacolhost\.com|localho\.st|rbndr\.us|1u\.ms)$/;
/** An IPv4 address inside a name, with dots or hyphens, as wildcard DNS services of any name read it. */
const addressInName = /(?<![a-z0-9])\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}(?![a-z0-9])/;
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
 * Returns whether an address is HTTPS on the default port of a public DNS name. IP addresses in any notation, private names,
 * hosts without a dot and names of wildcard DNS services are not. Nothing is resolved: another public name can still lead to a
 * private address.
 */
export const isPublicUrl = (text: string): boolean => {
  const url = plainUrl(text);
  if (!url) return false;
  const { protocol, hostname, port } = url;
  const isPublicName = publicName.test(hostname) && !privateName.test(hostname);
  const hidesAddress = wildcardDns.test(hostname) || addressInName.test(hostname);
  return protocol === 'https:' && port === '' && isPublicName && !hidesAddress;
};
