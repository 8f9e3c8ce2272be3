const atOnce = 25;

/** Calls `find` for each item, at most 25 at the same time, and returns the results that exist. */
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
