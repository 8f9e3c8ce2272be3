/** Pattern for top-level domains that no public DNS server resolves or that mean the local machine. */
const privateName =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|alt|arpa|test|invalid|onion)$/;
/** Pattern for DNS services that resolve any subdomain to 127.0.0.1 or to the IP address in its name. */
const wildcardDns =
  /(^|\.)(sslip\.io|nip\.io|xip\.(io|name)|traefik\.me|backname\.io|local\.gd|localtest\.me|lvh\.me|vcap\.me|fuf\.me|lacolhost\.com|localho\.st|rbndr\.us|1u\.ms)$/;
/** Pattern for an IPv4 address inside a host name, separated by dots or hyphens, as wildcard DNS services interpret it. */
const addressInName = /(?<![a-z0-9])\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}(?![a-z0-9])/;
const publicName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Characters that the URL parser silently drops or replaces, so that the requested URL would differ from the displayed one.
 */
const rewritten = /[\s\\\p{Cc}]/u;

/**
 * Parses a URL. Returns undefined if it is invalid, if the parser would rewrite it, or if it contains credentials or a
 * fragment.
 */
export function parsePlainUrl(text: string): URL | undefined {
  if (rewritten.test(text)) return undefined;
  const url = URL.parse(text);
  return !url || url.username || url.password || url.hash ? undefined : url;
}

/**
 * Returns whether a URL uses HTTPS on the default port of a public DNS name. Rejects IP addresses, private names, hosts
 * without a dot and wildcard DNS services. The function makes no DNS query, so a public name may still point to a private IP
 * address.
 */
export function isPublicUrl(text: string): boolean {
  const url = parsePlainUrl(text);
  if (!url) return false;
  const { protocol, hostname, port } = url;
  const isPublicName = publicName.test(hostname) && !privateName.test(hostname);
  const hidesAddress = wildcardDns.test(hostname) || addressInName.test(hostname);
  return protocol === 'https:' && port === '' && isPublicName && !hidesAddress;
}
