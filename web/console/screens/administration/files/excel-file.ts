import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import { toHotlineTime } from '../../../../../core/time/instant.ts';
import type { CellGrid } from './csv-file.ts';

/** Total size of the unpacked file, far above the largest directory table. A larger file is a mistake or an attack. */
const maxUnpackedBytes = 50 * 1024 * 1024;

/** Builds an Excel file in which every cell is a text, so that Excel neither calculates nor converts anything. */
export function toExcelFile(grid: CellGrid): Promise<Blob> {
  const [header = [], ...lines] = grid;
  return writeExcelFile(
    [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...lines.map((line) =>
        line.map((value) => (value === '' ? null : { value, type: String, format: '@' })),
      ),
    ],
    { columns: header.map(() => ({ width: 24 })), stickyRowsCount: 1 },
  ).toBlob();
}

/** Returns the size of the unpacked file from the table of contents, without unpacking it. */
const computeUnpackedBytes = (file: Uint8Array): number => {
  let bytes = 0;
  unzipSync(file, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      return false;
    },
  });
  return bytes;
};

const midnight = /T00:00:00(\.0+)?Z$/;

/** Returns the text of a cell. Excel stores dates without time zone, which the reader gives as UTC. */
const formatCell = (value: unknown): string => {
  if (value instanceof Date) {
    const iso = value.toISOString();
    if (midnight.test(iso)) return iso.slice(0, 10);
    return toHotlineTime(new Date(value.getTime() - 7 * 3_600_000));
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null || value === undefined ? '' : String(value);
};

/**
 * Reads the first sheet of an Excel file. Formulas are not calculated: the cell has the result that Excel saved. Undefined
 * if the file is too large when unpacked.
 */
export async function parseExcelFile(file: ArrayBuffer): Promise<CellGrid | undefined> {
  if (computeUnpackedBytes(new Uint8Array(file)) > maxUnpackedBytes) return undefined;
  const lines = await readSheet(file, { trim: false });
  return lines.map((line) => line.map(formatCell));
}
