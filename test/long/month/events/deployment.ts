import { createDirectoryStore } from '../../../../adapters/dynamodb/directory/directory-store.ts';
import { computeDirectoryVersion } from '../../../../core/directory/model/directory-version.ts';
import { openRunningTable } from '../../../support/table/open-running-table.ts';
import type { Month } from '../month.ts';
import type { PlannedAction } from '../state.ts';

/**
 * A deployment brings a new version of the directory’s files, in which another unit leads a topic. This writes what the
 * function LoadDirectory writes at a deployment; to build another assembly would take minutes and change nothing else.
 */
export async function deployDirectory(month: Month, { with: given }: PlannedAction): Promise<void> {
  const { hotline, log } = month;
  const { topic = '', lead = '' } = given;
  const table = await openRunningTable(hotline.dataDirectory);
  const store = createDirectoryStore(table);
  const [{ directory, lastChange }, files] = await Promise.all([store.current(), store.files()]);
  const changed = ({ version: _, ...content }: typeof directory): typeof directory => {
    const topics = content.topics.map((row) => (row.code === topic ? { ...row, lead } : row));
    const rows = { ...content, topics };
    return { version: computeDirectoryVersion(rows), ...rows };
  };
  await store.load({ files: changed(files), directory: changed(directory), lastChange });
  table.client.destroy();
  const at = await hotline.now();
  log.add({
    kind: 'event',
    at,
    what: 'directory-deployed',
    detail: JSON.stringify({ topic, lead }),
  });
}
