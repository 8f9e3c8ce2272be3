/** One page of a stored list without the items that the member must not see, and the cursor after all items that were read. */
type PartialPage<Item, Cursor> = { visible: readonly Item[]; next?: Cursor | undefined };

type ReadPartialPage<Item, Cursor> = (
  after: Cursor | undefined,
) => Promise<PartialPage<Item, Cursor>>;

/** Reads pages of a list until at least `enough` visible items were found or the list ends. */
export async function collectVisible<Item, Cursor>(
  readPage: ReadPartialPage<Item, Cursor>,
  { after, enough }: { after?: Cursor | undefined; enough: number },
): Promise<Item[]> {
  const found: Item[] = [];
  let cursor = after;
  do {
    const page = await readPage(cursor);
    found.push(...page.visible);
    cursor = page.next;
  } while (cursor !== undefined && found.length < enough);
  return found;
}

/**
 * Returns a page of a list without the items that the member must not see. Neither the page's size nor its cursor reveals
 * hidden items: the last page has fewer than `size` items, perhaps none. All others have `size`, and their cursor points to
 * the last of them.
 */
export async function readVisiblePage<Item, Cursor>(
  readPage: ReadPartialPage<Item, Cursor>,
  {
    after,
    size,
    getCursor,
  }: { after?: Cursor | undefined; size: number; getCursor(item: Item): Cursor },
): Promise<{ items: Item[]; next?: Cursor }> {
  const found = await collectVisible(readPage, { after, enough: size });
  const items = found.slice(0, size);
  const last = items[size - 1];
  return { items, ...(last !== undefined && { next: getCursor(last) }) };
}
