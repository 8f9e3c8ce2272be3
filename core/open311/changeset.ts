import { floorToSecond } from '../time/instant.ts';

/** Checksum of the current service list and the time of its last change. */
export type Changeset = { checksum: string; at: Date };

export type ChangesetStore = {
  find(): Promise<Changeset | undefined>;
  /** Stores the next changeset if `before` is still the current one; returns false on a version conflict. */
  put(next: Changeset, before: Changeset | undefined): Promise<boolean>;
};

const maxRaces = 5;

/** Returns the time since which the service list has this checksum. It only increases: undoing a change is another change. */
export async function recordChangeset(
  checksum: string,
  { changesets, now }: { changesets: ChangesetStore; now(): Date },
): Promise<Date> {
  for (let race = 0; race < maxRaces; race += 1) {
    const last = await changesets.find();
    if (last?.checksum === checksum) return last.at;
    const soonest = last ? last.at.getTime() + 1000 : 0;
    const at = new Date(Math.max(floorToSecond(now()).getTime(), soonest));
    if (await changesets.put({ checksum, at }, last)) return at;
  }
  throw new Error('What is offered kept changing');
}
