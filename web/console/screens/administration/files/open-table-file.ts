import { type CellGrid, parseCsvFile } from './csv-file.ts';

/** Maximum size of an imported file, far above the size of the largest table. */
export const maxFileMegabytes = 5;
export const maxFileLines = 5000;

/** Reason why a file could not be opened. */
export type UnreadableFileReason =
  | 'too-large'
  | 'too-many-lines'
  | 'not-utf-8'
  | 'not-excel'
  | 'empty';

/** First bytes of a zip archive. Every Excel file is a zip archive. */
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

const parseExcel = async (bytes: ArrayBuffer): Promise<CellGrid | UnreadableFileReason> => {
  const { parseExcelFile } = await import('./excel-file.ts');
  try {
    return (await parseExcelFile(bytes)) ?? 'too-large';
  } catch {
    return 'not-excel';
  }
};

const parseText = (bytes: ArrayBuffer): CellGrid | UnreadableFileReason => {
  try {
    return parseCsvFile(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return 'not-utf-8';
  }
};

/** Reads a CSV or Excel file. Recognizes the format by the content. Loads the Excel library on first use. */
export async function openTableFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<CellGrid | UnreadableFileReason> {
  if (file.size > maxFileMegabytes * 1024 * 1024) return 'too-large';
  const bytes = await file.arrayBuffer();
  const first = new Uint8Array(bytes);
  const isExcel = zipSignature.every((byte, at) => first[at] === byte);
  const grid = isExcel ? await parseExcel(bytes) : parseText(bytes);
  if (typeof grid === 'string') return grid;
  if (grid.length > maxFileLines) return 'too-many-lines';
  return grid.length < 2 ? 'empty' : grid;
}
