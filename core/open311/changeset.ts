import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import { floorToSecond } from '../time/instant.ts';

/** Checksum of the current Open311 service list, with the time of the list's last change. */
export type ServiceListChangeset = { checksum: string; at: Date };

export type ServiceListChangesetStore = {
  find(): Promise<ServiceListChangeset | undefined>;
  /** Stores the next changeset if `before` is still the stored one. Returns false on a version conflict. */
  put(next: ServiceListChangeset, before: ServiceListChangeset | undefined): Promise<boolean>;
};

/**
 * Returns the time since which the service list has this checksum, and stores a new time if the checksum changed. The time
 * only increases: reverting a change counts as another change.
 */
export async function recordServiceListChange(
  checksum: string,
  { changesets, now }: { changesets: ServiceListChangesetStore; now(): Date },
): Promise<Date> {
  return retryOnConflict({ entity: 'the Open311 changeset' }, async () => {
    const last = await changesets.find();
    if (last?.checksum === checksum) return last.at;
    const soonest = last ? last.at.getTime() + 1000 : 0;
    const at = new Date(Math.max(floorToSecond(now()).getTime(), soonest));
    return (await changesets.put({ checksum, at }, last)) ? at : 'conflict';
  });
}
