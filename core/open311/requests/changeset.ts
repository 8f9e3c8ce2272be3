import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import { floorToSecond } from '../../time/instant.ts';

/** Checksum of the current Open311 service list, and the time of the list's last change. */
export type ServiceListChangeset = { checksum: string; at: Date };

export type ServiceListChangesetStore = {
  find(): Promise<ServiceListChangeset | undefined>;
  /** Stores the next checksum and time if `before` is still the stored state. Returns false on a version conflict. */
  put(next: ServiceListChangeset, before: ServiceListChangeset | undefined): Promise<boolean>;
};

/**
 * Returns the time of the last change of the Open311 service list. If the checksum differs from the stored one, stores the
 * new checksum with the current time. The time always increases, even if a change is reverted.
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
