/** Every order of these, each once; of those that are the same, none twice. */
const ordersOf = (events: readonly number[]): number[][] => {
  if (events.length === 0) return [[]];
  return [...new Set(events)].flatMap((first) => {
    const at = events.indexOf(first);
    const others = [...events.slice(0, at), ...events.slice(at + 1)];
    return ordersOf(others).map((order) => [first, ...order]);
  });
};

const each = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Every order in which so many different events can come, and every order of three of them that each come twice. */
export const deliveries = (count: number): number[][] => {
  const [first, second, third] = [0, Math.floor(count / 2), count - 1];
  return [...ordersOf(each(count)), ...ordersOf([first, first, second, second, third, third])];
};
