import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import { toHotlineTime } from '../../../../../core/time/instant.ts';
import type { CellGrid } from './csv-file.ts';

/**
 * Maximum total size of an unpacked Excel file, far above the largest directory table. A larger file is a mistake or an
 * attack.
 */
const maxUnpackedBytes = 50 * 1024 * 1024;

/** Builds an Excel file in which every cell has the type text, so that Excel neither calculates nor converts values. */
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

/** Returns the size of the unpacked file from the zip archive's table of contents, without unpacking it. */
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

/**
 * Returns the text of a cell. Excel stores dates without a time zone. The library that reads the file returns them in UTC.
 */
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
 * Reads the first sheet of an Excel file. A cell with a formula contains the result that Excel saved. Undefined if the
 * unpacked file is too large.
 */
export async function parseExcelFile(file: ArrayBuffer): Promise<CellGrid | undefined> {
  if (computeUnpackedBytes(new Uint8Array(file)) > maxUnpackedBytes) return undefined;
  const lines = await readSheet(file, { trim: false });
  return lines.map((line) => line.map(formatCell));
}
