import Button from 'antd/es/button';
import { nationalEntryTexts } from '../../../../i18n/console-tickets.ts';
import { downloadFile } from '../../components/download-file.ts';
import { useToast } from '../../components/toast.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { type ExportField, toExportCsv, toExportText } from './export-files.ts';

type FieldRowProps = { field: ExportField; isSealed: boolean };

const FieldRow = ({ field: { label, value }, isSealed }: FieldRowProps) => {
  const wording = useTexts(nationalEntryTexts);
  const tell = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      tell(wording.copied(label));
    } catch {
      tell(wording.copyFailed);
    }
  };
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === '' ? (
          <span className="soft">{isSealed ? wording.sealed : wording.empty}</span>
        ) : (
          <>
            <span className="export-value">{value}</span>{' '}
            <Button
              size="small"
              aria-label={`${wording.copy}: ${label}`}
              onClick={() => void copy()}
            >
              {wording.copy}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
};

type Props = {
  code: string;
  fields: readonly ExportField[];
  /** Names of the fields whose values have not been revealed yet. */
  sealed: ReadonlySet<ExportField['name']>;
};

/** Shows the fields to enter in the national system. Each field has a copy button, and all fields can be downloaded. */
export function ExportFields({ code, fields, sealed }: Props) {
  const wording = useTexts(nationalEntryTexts);
  const download = (text: string, type: string, ending: string): void =>
    downloadFile(new Blob([text], { type }), `1022-${code}.${ending}`);
  return (
    <section aria-label={wording.fields}>
      <dl className="pairs">
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} isSealed={sealed.has(field.name)} />
        ))}
      </dl>
      {fields.some(({ isConfirmed }) => !isConfirmed) && (
        <p className="plain soft">{wording.unconfirmed}</p>
      )}
      <p className="plain">
        <Button onClick={() => download(toExportCsv(fields), 'text/csv;charset=utf-8', 'csv')}>
          {wording.csv}
        </Button>{' '}
        <Button
          onClick={() => download(toExportText(code, fields), 'text/plain;charset=utf-8', 'txt')}
        >
          {wording.text}
        </Button>
      </p>
    </section>
  );
}
