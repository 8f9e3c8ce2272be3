import type { StreamRecordRange } from './dead-letter.ts';

/** Paged access to the records of one stream shard, starting at a sequence number. */
export type StreamShardReader<Found> = {
  begin(position: string): Promise<string | undefined>;
  page(iterator: string): Promise<{ records: Found[]; next: string | undefined }>;
  positionOf(record: Found): string;
};

/**
 * Maximum number of empty pages in a row while reading a shard. A shard may return empty pages although further records
 * follow.
 */
const maxEmptyPages = 50;

/** Returns the stream records between two sequence numbers, both inclusive. */
export async function readStreamRecordsBetween<Found>(
  { from, to }: Pick<StreamRecordRange, 'from' | 'to'>,
  { begin, page, positionOf }: StreamShardReader<Found>,
): Promise<Found[]> {
  const last = BigInt(to);
  const founds: Found[] = [];
  let iterator = await begin(from);
  for (let empty = 0; iterator && empty < maxEmptyPages; ) {
    const { records, next } = await page(iterator);
    empty = records.length === 0 ? empty + 1 : 0;
    const positions = records.map((record) => BigInt(positionOf(record)));
    founds.push(...records.filter((_, at) => (positions[at] ?? 0n) <= last));
    iterator = positions.some((position) => position >= last) ? undefined : next;
  }
  return founds;
}
