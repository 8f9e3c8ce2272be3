import type { DirectoryDraftRow } from '../../../../../core/directory/change/draft.ts';
import type { RowToConfirm } from '../../../../../core/directory/merger/merger.ts';
import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import { directoryChangeTexts, mergerTexts } from '../../../../../i18n/console-administration.ts';
import { directoryTableLabels } from '../../../../../i18n/staff.ts';
import { Link } from '../../../data/link.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryRowFields, getRowVerb } from '../tables/row-diff.tsx';
import { useDescribeRow } from '../tables/use-describe-row.ts';

type Props = {
  rows: readonly DirectoryDraftRow[];
  toConfirm: readonly RowToConfirm[];
  findRow(row: Pick<RowToConfirm, 'table' | 'key'>): DirectoryTableRow | null;
};

const PlannedRows = ({ rows }: Pick<Props, 'rows'>) => {
  const changes = useTexts(directoryChangeTexts);
  const describe = useDescribeRow();
  return (
    <ul className="plain">
      {rows.map((row) => {
        const { title, context } = describe(row.after ?? row.before ?? {});
        return (
          <li key={row.key} className={`adm-diff adm-diff-${getRowVerb(row)}`}>
            <details>
              <summary>
                <b>{title || row.key}</b> <span className="soft">{context}</span>:{' '}
                {changes[getRowVerb(row)]} <small className="soft">{row.key.split('@')[0]}</small>
              </summary>
              <DirectoryRowFields row={row} />
            </details>
          </li>
        );
      })}
    </ul>
  );
};

const RowsToConfirm = ({ toConfirm, findRow }: Omit<Props, 'rows'>) => {
  const wording = useTexts(mergerTexts);
  const tables = useTexts(directoryTableLabels);
  const describe = useDescribeRow();
  return (
    <section>
      <h3>{wording.toConfirm(toConfirm.length)}</h3>
      <ul>
        {toConfirm.map((row) => {
          const { table, key, why } = row;
          const { title, context } = describe(findRow(row) ?? {});
          return (
            <li key={`${why} ${table} ${key}`}>
              <Link to="/administration" query={{ table, row: key }}>
                {tables[table]}: {title || key}
              </Link>{' '}
              <span className="soft">{context}</span> – {wording.why[why]}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Second step of the merger wizard. Shows all affected rows by table, and the rows that the administrator must check. */
export function MergerPlanView({ rows, toConfirm, findRow }: Props) {
  const wording = useTexts(mergerTexts);
  const tables = useTexts(directoryTableLabels);
  return (
    <>
      <h2>{wording.planned(rows.length)}</h2>
      {[...Map.groupBy(rows, ({ table }) => table)].map(([table, planned]) => (
        <details key={table}>
          <summary>
            {tables[table]}: {wording.rows(planned.length)}
          </summary>
          <PlannedRows rows={planned} />
        </details>
      ))}
      {toConfirm.length > 0 && <RowsToConfirm toConfirm={toConfirm} findRow={findRow} />}
    </>
  );
}
