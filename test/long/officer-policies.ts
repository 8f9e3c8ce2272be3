import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import { withImmediateNotifications } from '../support/assembly/deployed-data-directory.ts';
import { testDirectory as product } from '../support/directory/test-directory.ts';

/** How officers are notified: by the product's policies with digests and limits, or immediately of each ticket. */
export type OfficerPolicies = 'product' | 'at-once';

/** Suffix of the directory version, so that functions notice the changed policies within a minute. */
const mark = '-notifies-at-once';

const withPolicies = (directory: Directory, policies: OfficerPolicies): Directory => {
  const version = directory.version.replace(mark, '');
  if (policies === 'at-once')
    return { ...withImmediateNotifications(directory), version: `${version}${mark}` };
  const [{ notifications } = {}] = product.life;
  return {
    ...directory,
    version,
    life: directory.life.map((row) => ({ ...row, ...(notifications && { notifications }) })),
  };
};

/** Returns access to the notification policies of a running hotline, which starts with the product's. */
export function officerPolicies(table: TicketTable) {
  let current: OfficerPolicies = 'product';
  let minutes = 0;
  const now = (): Date => {
    minutes += 2; // beyond the cache time, so that each read checks the version
    return new Date(minutes * 60_000);
  };
  return {
    /** Snapshot of the directory in force. */
    directory: createCachedDirectoryReader(table, now),
    policies: () => current,
    /** Writes the policies into the current directory; running functions read them within a minute. */
    async usePolicies(policies: OfficerPolicies): Promise<void> {
      if (policies === current) return;
      const store = createDirectoryStore(table);
      const [{ directory, lastChange }, files] = await Promise.all([
        store.current(),
        store.files(),
      ]);
      await store.load({ files, directory: withPolicies(directory, policies), lastChange });
      current = policies;
    },
  };
}
