import Button from 'antd/es/button';
import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../../../core/directory/model/tables.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import {
  directoryFieldLabels,
  tableFileTexts,
} from '../../../../../i18n/console-administration.ts';
import { downloadFile, toCsvBlob } from '../../../components/download-file.ts';
import { useNow } from '../../../data/console-services.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { toCsvFile } from './csv-file.ts';
import { toTableFile } from './write-table-file.ts';

type Props = { table: DirectoryTableName; rows: readonly DirectoryTableRow[] };

/** Buttons that export a directory table to a file, and that open the import of a changed file. */
export function TableFileButtons({ table, rows }: Props) {
  const wording = useTexts(tableFileTexts);
  const labels = useTexts(directoryFieldLabels);
  const name = `${table}-${toLocalDate(useNow())}`;
  const saveCsv = (): void => {
    const text = toCsvFile(toTableFile(table, rows, labels));
    downloadFile(toCsvBlob(text), `${name}.csv`);
  };
  const saveExcel = async (): Promise<void> => {
    const { toExcelFile } = await import('./excel-file.ts');
    downloadFile(await toExcelFile(toTableFile(table, rows, labels)), `${name}.xlsx`);
  };
  return (
    <span className="adm-buttons">
      <Button onClick={() => void saveExcel()}>{wording.excel}</Button>
      <Button onClick={saveCsv}>{wording.csv}</Button>
      <Button onClick={() => navigateTo('/administration', { query: { table, import: 'file' } })}>
        {wording.import}
      </Button>
    </span>
  );
}
