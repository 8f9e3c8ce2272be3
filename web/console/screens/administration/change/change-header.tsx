import {
  directoryChangeTexts,
  directoryValueLabels,
} from '../../../../../i18n/console-administration.ts';
import { directoryTableLabels } from '../../../../../i18n/staff.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { useMemberNames } from '../people/use-members.ts';
import { getRowVerb } from '../tables/row-diff.tsx';
import { formatRowKey } from '../tables/row-labels.ts';
import { useDescribeRow } from '../tables/use-describe-row.ts';
import type { DirectoryChangeView } from './use-directory-change.ts';

/** Header of a directory change, with number, time, author and reason. */
export function DirectoryChangeHeader({ change }: { change: DirectoryChangeView }) {
  const wording = useTexts(directoryChangeTexts);
  const nameOf = useMemberNames();
  const tables = useTexts(directoryTableLabels);
  const labels = useTexts(directoryValueLabels);
  const describe = useDescribeRow();
  const toName = (row: (typeof change)['rows'][number]): string => {
    const { title } = describe(row.after ?? row.before ?? {}, row.names);
    const name = title || formatRowKey(row.key, row.names, labels);
    return `${tables[row.table]} ${name}: ${wording[getRowVerb(row)]}`;
  };
  const { number, at, by, reason, undoes, rows } = change;
  return (
    <div className="adm-change">
      <span>
        <b>{wording.number(number)}</b> · <InstantText at={new Date(at)} /> · {nameOf(by.member)}
        {undoes !== undefined && ` · ${wording.undoes(undoes)}`}
      </span>
      <q>{reason}</q>
      <span className="soft adm-words">{rows.map(toName).join('; ')}</span>
    </div>
  );
}
