const maxConcurrent = 25;

/** Applies an async function to all items, at most 25 at a time. Returns the results in the order of the items. */
export async function mapInBatches<In, Out>(
  items: readonly In[],
  one: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const outs: Out[] = [];
  for (let at = 0; at < items.length; at += maxConcurrent) {
    outs.push(...(await Promise.all(items.slice(at, at + maxConcurrent).map(one))));
  }
  return outs;
}
