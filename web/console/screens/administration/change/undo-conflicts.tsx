import Alert from 'antd/es/alert';
import * as z from 'zod';
import {
  directoryChangeTexts,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { directoryTableLabels } from '../../../../../i18n/staff.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { formatRowKey } from '../tables/row-labels.ts';

const Rows = z.array(
  z.looseObject({
    table: z.string(),
    key: z.string(),
    by: z.int(),
    names: z.record(z.string(), z.string()).default({}),
  }),
);

/** Error message for an undo that is impossible, with the later directory changes and the rows that they changed. */
export function DirectoryUndoConflicts({ problem }: { problem: ApiProblem }) {
  const wording = useTexts(directoryChangeTexts);
  const tables: Readonly<Record<string, string>> = useTexts(directoryTableLabels);
  const labels = useTexts(directoryValueLabels);
  const rows = Rows.safeParse(problem.more['rows']).data ?? [];
  return (
    <Alert
      type="error"
      role="alert"
      title={wording.touched}
      description={
        <ul>
          {rows.map(({ table, key, by, names }) => (
            <li key={`${table} ${key} ${by}`}>
              {wording.number(by)}: {tables[table] ?? table} {formatRowKey(key, names, labels)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
