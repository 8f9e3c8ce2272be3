/** Applies an async function to all items, `maxConcurrent` at a time. Returns the results in the order of the items. */
export async function mapInBatches<In, Out>(
  items: readonly In[],
  one: (item: In) => Promise<Out>,
  maxConcurrent = 25,
): Promise<Out[]> {
  const outs: Out[] = [];
  for (let at = 0; at < items.length; at += maxConcurrent) {
    outs.push(...(await Promise.all(items.slice(at, at + maxConcurrent).map(one))));
  }
  return outs;
}
