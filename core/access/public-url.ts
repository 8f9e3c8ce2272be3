/** Pattern for top-level domains that no public DNS server resolves or that mean the local machine. */
const privateNamePattern =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|alt|arpa|test|invalid|onion)$/;
/** Pattern for DNS services that resolve any subdomain to 127.0.0.1 or to the IP address in its name. */
const wildcardDnsPattern =
  /(^|\.)(sslip\.io|nip\.io|xip\.(io|name)|traefik\.me|backname\.io|local\.gd|localtest\.me|lvh\.me|vcap\.me|fuf\.me|lacolhost\.com|localho\.st|rbndr\.us|1u\.ms)$/;
/** Pattern for an IPv4 address inside a host name, separated by dots or hyphens, as wildcard DNS services interpret it. */
const addressInNamePattern = /(?<![a-z0-9])\d{1,3}([.-])\d{1,3}\1\d{1,3}\1\d{1,3}(?![a-z0-9])/;
const publicNamePattern = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * Characters that the URL parser silently drops or replaces, so that the requested URL would differ from the displayed one.
 */
const rewrittenCharacterPattern = /[\s\\\p{Cc}]/u;

/**
 * Parses a URL. Returns undefined if it is invalid, if the parser would rewrite it, or if it contains credentials or a
 * fragment.
 */
export function parseStrictUrl(text: string): URL | undefined {
  if (rewrittenCharacterPattern.test(text)) return undefined;
  const url = URL.parse(text);
  return !url || url.username || url.password || url.hash ? undefined : url;
}

/**
 * Returns whether a URL uses HTTPS on the default port of a public DNS name. Rejects IP addresses, private names, hosts
 * without a dot and wildcard DNS services. The function makes no DNS query, so a public name may still point to a private IP
 * address.
 */
export function isPublicUrl(text: string): boolean {
  const url = parseStrictUrl(text);
  if (!url) return false;
  const { protocol, hostname, port } = url;
  const isPublicName = publicNamePattern.test(hostname) && !privateNamePattern.test(hostname);
  const hidesAddress = wildcardDnsPattern.test(hostname) || addressInNamePattern.test(hostname);
  return protocol === 'https:' && port === '' && isPublicName && !hidesAddress;
}
