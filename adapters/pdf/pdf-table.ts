import { getTextWidth, type Pdf } from './pdf-document.ts';

/** Text color of PDFs, the same as on the hotline's web pages. */
export const textColor = '#18211E';
export const mutedTextColor = '#4A5753';
const lineColor = '#D9DDD6';
const tones = { good: '#0B5F53', fair: '#8A5A00', poor: '#B3261E' } as const;

/** Table cell: text, with an optional percentage bar before it. */
export type PdfCell = { text: string; bar?: { percent: number; tone: keyof typeof tones } };
export type PdfTable = { columns: string[]; rows: PdfCell[][] };

const fontSize = 9.5;
const [padX, padY] = [5, 4];
const barLength = 44;

type Column = { x: number; width: number; align: 'left' | 'right' };
type CellTag = 'TH' | 'TD';

const hasBar = ({ rows }: PdfTable, at: number): boolean => rows.some((row) => row[at]?.bar);

const measureColumnWidth = (doc: Pdf, table: PdfTable, at: number): number => {
  const texts = [table.columns[at] ?? '', ...table.rows.map((row) => row[at]?.text ?? '')];
  const longest = Math.max(...texts.map((text) => doc.widthOfString(text)));
  return Math.ceil(longest) + 1 + 2 * padX + (hasBar(table, at) ? barLength + padX : 0);
};

/**
 * Computes the column widths of a table. The first column, with the row titles, gets the width that the number columns leave.
 */
const layOutColumns = (doc: Pdf, table: PdfTable): Column[] => {
  doc.font('bold').fontSize(fontSize);
  const widths = table.columns.slice(1).map((_, at) => measureColumnWidth(doc, table, at + 1));
  const figures = widths.reduce((sum, width) => sum + width, 0);
  let x = doc.page.margins.left;
  return [getTextWidth(doc) - figures, ...widths].map((width, at) => {
    const column = { x, width, align: at === 0 ? 'left' : 'right' } as const;
    x += width;
    return column;
  });
};

const measureRowHeight = (
  doc: Pdf,
  cells: readonly PdfCell[],
  columns: readonly Column[],
): number =>
  Math.max(
    ...columns.map(({ width }, at) =>
      doc.heightOfString(cells[at]?.text ?? '', { width: width - 2 * padX }),
    ),
  ) +
  2 * padY;

const drawBar = (doc: Pdf, { bar }: PdfCell, { x }: Column, y: number): void => {
  if (!bar) return;
  doc.rect(x + padX, y + padY + 2, barLength, 7).fill(lineColor);
  doc.rect(x + padX, y + padY + 2, (barLength * bar.percent) / 100, 7).fill(tones[bar.tone]);
};

/** Draws a table row and its accessibility structure. Returns the structure and the row's bottom edge. */
const drawRow = (
  doc: Pdf,
  cells: readonly PdfCell[],
  { columns, height, isHead }: { columns: readonly Column[]; height: number; isHead: boolean },
) => {
  const y = doc.y;
  const kindOf = (at: number): CellTag => (isHead || at === 0 ? 'TH' : 'TD');
  const struct = doc.struct(
    'TR',
    {},
    columns.map((column, at) =>
      doc.struct(kindOf(at), {}, () => {
        const cell = cells[at] ?? { text: '' };
        drawBar(doc, cell, column, y);
        doc.font(isHead ? 'bold' : 'regular').fillColor(isHead ? mutedTextColor : textColor);
        const { x, width, align } = column;
        doc.text(cell.text, x + padX, y + padY, { width: width - 2 * padX, align });
      }),
    ),
  );
  return { struct, bottom: y + height };
};

const drawRule = (doc: Pdf, y: number, weight: number, color: string): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(doc.page.margins.left, y)
    .lineTo(doc.page.width - doc.page.margins.right, y)
    .lineWidth(weight)
    .stroke(color);
  doc.endMarkedContent();
};

export function getRemainingHeight(doc: Pdf): number {
  return doc.page.height - doc.page.margins.bottom - doc.y;
}

/** Draws a table in a PDF and repeats its header on each further page. */
export function drawTable(doc: Pdf, table: PdfTable): void {
  const columns = layOutColumns(doc, table);
  const head = table.columns.map((text) => ({ text }));
  const tableStruct = doc.struct('Table');
  doc.addStructure(tableStruct);
  const draw = (cells: readonly PdfCell[], isHead: boolean): void => {
    doc.font(isHead ? 'bold' : 'regular').fontSize(fontSize);
    const height = measureRowHeight(doc, cells, columns);
    if (!isHead && getRemainingHeight(doc) < height) {
      doc.addPage();
      draw(head, true);
      doc.fontSize(fontSize);
    }
    const { struct, bottom } = drawRow(doc, cells, { columns, height, isHead });
    tableStruct.add(struct);
    drawRule(doc, bottom, isHead ? 1 : 0.5, isHead ? mutedTextColor : lineColor);
    doc.y = bottom + 1;
  };
  draw(head, true);
  for (const cells of table.rows) draw(cells, false);
  tableStruct.end();
}
