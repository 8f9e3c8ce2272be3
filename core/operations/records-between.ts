import type { StreamPlace } from './dead-letter.ts';

/** How a stream is read: from a position on, a page at a time. */
export type StreamReader<Found> = {
  begin(position: string): Promise<string | undefined>;
  page(iterator: string): Promise<{ records: Found[]; next: string | undefined }>;
  positionOf(record: Found): string;
};

/** A shard may answer with nothing and still have more. */
const mostEmptyPages = 50;

/** The records between the two positions, both included, page by page and no further. */
export const recordsBetween = async <Found>(
  { from, to }: Pick<StreamPlace, 'from' | 'to'>,
  { begin, page, positionOf }: StreamReader<Found>,
): Promise<Found[]> => {
  const last = BigInt(to);
  const found: Found[] = [];
  let iterator = await begin(from);
  for (let empty = 0; iterator && empty < mostEmptyPages; ) {
    const { records, next } = await page(iterator);
    empty = records.length === 0 ? empty + 1 : 0;
    const positions = records.map((record) => BigInt(positionOf(record)));
    found.push(...records.filter((_, at) => (positions[at] ?? 0n) <= last));
    iterator = positions.some((position) => position >= last) ? undefined : next;
  }
  return found;
};
