const atOnce = 25;

/** Runs a look-up for each item, at most 25 concurrently, and returns the results without the missing ones. */
export async function findInBatches<From, To>(
  items: readonly From[],
  find: (item: From) => Promise<To | undefined>,
): Promise<To[]> {
  const tos: To[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    const some = await Promise.all(items.slice(start, start + atOnce).map(find));
    tos.push(...some.flatMap((one) => one ?? []));
  }
  return tos;
}
