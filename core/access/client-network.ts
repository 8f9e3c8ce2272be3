const ipv6GroupCount = 8;

/** Returns the first 64 bits of an IPv6 address, with `::` expanded. */
const getIpv6Prefix = (address: string): string => {
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before = [], after = []] = address.split('::').map(parts);
  const length = ipv6GroupCount - before.length - after.length;
  return [...before, ...Array.from({ length }, () => '0'), ...after]
    .slice(0, ipv6GroupCount / 2)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
};

/**
 * Returns the part of an IP address that a client can't easily change: the whole IPv4 address, or the /64 prefix of an IPv6
 * address.
 */
export function getClientNetwork(address: string): string {
  return !address.includes(':') || /^::ffff:\d+\./i.test(address)
    ? address
    : getIpv6Prefix(address);
}
