const groups = 8;

/** The first half of an IPv6 address, with what `::` stands for written out. */
const prefix = (address: string): string => {
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before = [], after = []] = address.split('::').map(parts);
  const length = groups - before.length - after.length;
  return [...before, ...Array.from({ length }, () => '0'), ...after]
    .slice(0, groups / 2)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
};

/** What one subscriber can't change: an IPv4 address, or the network of an IPv6 one, which has many for each. */
export const networkOf = (address: string): string =>
  !address.includes(':') || /^::ffff:\d+\./i.test(address) ? address : prefix(address);
