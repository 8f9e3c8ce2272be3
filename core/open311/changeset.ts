import { wholeSecond } from '../time/instant.ts';

/** What was offered when it was last looked at, by its checksum, and since when. */
export type Changeset = { checksum: string; at: Date };

export type ChangesetStore = {
  find(): Promise<Changeset | undefined>;
  /** The next one, on condition that the one before is still the last. */
  put(next: Changeset, before: Changeset | undefined): Promise<boolean>;
};

const mostRaces = 5;

/** Since when that is offered. It only rises: a change and its undo are two changes, on one day as on two. */
export const changesetAt = async (
  checksum: string,
  { changesets, now }: { changesets: ChangesetStore; now(): Date },
): Promise<Date> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const last = await changesets.find();
    if (last?.checksum === checksum) return last.at;
    const soonest = last ? last.at.getTime() + 1000 : 0;
    const at = new Date(Math.max(wholeSecond(now()).getTime(), soonest));
    if (await changesets.put({ checksum, at }, last)) return at;
  }
  throw new Error('What is offered kept changing');
};
