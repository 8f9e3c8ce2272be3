import Alert from 'antd/es/alert';
import {
  administrationTexts,
  directoryFieldLabels,
} from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { formatLabelPrefix, parseEditIndex } from '../form/field-label.ts';
import type { BadDirectoryPreview } from './use-directory-change.ts';

/** Lists why a directory change was rejected: the field, the violated rule and the remedy. */
export function InvalidChangeNote({ errors }: Pick<BadDirectoryPreview, 'errors'>) {
  const wording = useTexts(administrationTexts);
  const labels = useTexts(directoryFieldLabels);
  return (
    <Alert
      type="error"
      role="alert"
      title={wording.wrong}
      description={
        <ul>
          {errors.map(({ field, row, message }) => (
            <li key={`${field} ${row} ${message}`}>
              {formatLabelPrefix(field, labels)}
              {message}
              {parseEditIndex(field) !== undefined && <span className="soft"> ({row})</span>}
            </li>
          ))}
        </ul>
      }
    />
  );
}
