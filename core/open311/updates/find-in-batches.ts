const maxConcurrent = 25;

/** Calls `find` for each item, at most 25 at the same time, and returns the results that exist. */
export async function findInBatches<From, To>(
  items: readonly From[],
  find: (item: From) => Promise<To | undefined>,
): Promise<To[]> {
  const tos: To[] = [];
  for (let start = 0; start < items.length; start += maxConcurrent) {
    const some = await Promise.all(items.slice(start, start + maxConcurrent).map(find));
    tos.push(...some.flatMap((one) => one ?? []));
  }
  return tos;
}
