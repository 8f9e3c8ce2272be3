/** Returns every distinct order of a list of events. */
const ordersOf = (events: readonly number[]): number[][] => {
  if (events.length === 0) return [[]];
  return [...new Set(events)].flatMap((first) => {
    const at = events.indexOf(first);
    const others = [...events.slice(0, at), ...events.slice(at + 1)];
    return ordersOf(others).map((order) => [first, ...order]);
  });
};

const each = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Returns every order of `count` different events, and every order of three events that each arrive twice. */
export function listDeliveryOrders(count: number): number[][] {
  const [first, second, third] = [0, Math.floor(count / 2), count - 1];
  return [...ordersOf(each(count)), ...ordersOf([first, first, second, second, third, third])];
}
