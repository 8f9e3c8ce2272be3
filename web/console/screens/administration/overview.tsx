import type * as z from 'zod';
import { DirectoryResponse } from '../../../../core/contract/staff/administration/directory-responses.ts';
import {
  administrationTexts,
  directoryChangeTexts,
} from '../../../../i18n/console-administration.ts';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Link } from '../../data/link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { DirectoryChangeHeader } from './change/change-header.tsx';
import {
  filterTablesByGroup,
  type TableGroupName,
  tableGroupNames,
} from './tables/table-groups.ts';

type Tables = z.infer<typeof DirectoryResponse>['tables'];

const Group = ({ group, tables }: { group: TableGroupName; tables: Tables }) => {
  const wording = useTexts(administrationTexts);
  return (
    <section>
      <h2>{wording.groups[group]}</h2>
      <ul className="adm-tables">
        {filterTablesByGroup(group, tables).map(({ name, label, rows, later, ended }) => (
          <li key={name}>
            <Link to="/administration" query={{ table: name }} className="adm-table">
              <b>{label}</b>
              <span className="soft">{wording.rows({ rows, later, ended })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Start page of the administration screen: all editable directory tables by subject, and the latest changes. */
export function AdministrationOverview() {
  const wording = useTexts(administrationTexts);
  const changes = useTexts(directoryChangeTexts);
  const { value, problem } = usePolled('/api/staff/directory', DirectoryResponse, {
    paceMs: 15_000,
  });
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  return (
    <>
      <p className="soft">{wording.lead}</p>
      {tableGroupNames.map((group) => (
        <Group key={group} group={group} tables={value.tables} />
      ))}
      <section>
        <h2>{changes.last}</h2>
        {value.changes.length === 0 && <p className="soft">{changes.none}</p>}
        {value.changes.slice(0, 5).map((change) => (
          <DirectoryChangeHeader key={change.number} change={change} />
        ))}
      </section>
    </>
  );
}
