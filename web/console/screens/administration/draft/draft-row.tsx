import Button from 'antd/es/button';
import type {
  DirectoryDraftRow,
  OutdatedDraftRow,
} from '../../../../../core/directory/change/draft.ts';
import {
  directoryChangeTexts,
  directoryDraftTexts,
  directoryFieldLabels,
} from '../../../../../i18n/console-administration.ts';
import { directoryTableLabels } from '../../../../../i18n/staff.ts';
import { Link } from '../../../data/link.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { formatFieldLabel } from '../form/field-label.ts';
import { DirectoryRowFields, getRowVerb } from '../tables/row-diff.tsx';
import type { useDescribeRow } from '../tables/use-describe-row.ts';

type Props = {
  row: DirectoryDraftRow;
  describe: ReturnType<typeof useDescribeRow>;
  outdated: OutdatedDraftRow | undefined;
  errors: readonly string[];
  onRemove(): void;
  onRebase(): void;
};

const OutdatedNote = ({
  outdated: { fields },
  onRebase,
}: {
  outdated: OutdatedDraftRow;
  onRebase(): void;
}) => {
  const wording = useTexts(directoryDraftTexts);
  const labels = useTexts(directoryFieldLabels);
  const names = fields.map((field) => formatFieldLabel([field], labels)).join(', ');
  return (
    <p className="adm-moved" role="alert">
      {wording.outdated(names)}{' '}
      <Button size="small" onClick={onRebase}>
        {wording.rebase}
      </Button>
    </p>
  );
};

/** Shows a row of a draft: its description, its changes, and the buttons that open or remove it. */
export function DraftRow({ row, describe, outdated, errors, onRemove, onRebase }: Props) {
  const wording = useTexts(directoryDraftTexts);
  const changes = useTexts(directoryChangeTexts);
  const tables = useTexts(directoryTableLabels);
  const { table, key, before, after } = row;
  const { title, context } = describe(after ?? before ?? {});
  const verb = getRowVerb(row);
  const name = title || key;
  return (
    <li className={`adm-diff adm-diff-${verb}`}>
      <div className="adm-item-head">
        <span>
          <b>{name}</b> <span className="soft">{context}</span>
          <br />
          {tables[table]}: {changes[verb]} <small className="soft">{key.split('@')[0]}</small>
        </span>
        <span className="adm-buttons">
          <Link to="/administration" query={{ table, row: key }} aria-label={wording.openRow(name)}>
            {wording.open}
          </Link>
          <Button size="small" onClick={onRemove} aria-label={wording.removeRow(name)}>
            {wording.remove}
          </Button>
        </span>
      </div>
      {outdated && <OutdatedNote outdated={outdated} onRebase={onRebase} />}
      {errors.map((message) => (
        <p key={message} className="adm-fault" role="alert">
          {message}
        </p>
      ))}
      {after !== null && (
        <details>
          <summary>{wording.details}</summary>
          <DirectoryRowFields row={row} />
        </details>
      )}
    </li>
  );
}
