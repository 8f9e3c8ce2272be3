import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A document while it is written. Its fonts are named `regular` and `bold`; lengths are points, 72 to the inch. */
export type Pdf = PDFKit.PDFDocument;

/** Where the TrueType files lie that carry the document's letters. */
export type PdfFonts = { regular: string; bold: string };

type Sheet = {
  fonts: PdfFonts;
  title: string;
  /** When it is said to have been made: the same content at the same instant is the same file. */
  at: Date;
  lang?: string;
  margins?: { top: number; right: number; bottom: number; left: number };
};

const narrow = { top: 48, right: 48, bottom: 56, left: 48 };

/** An A4 document that screen readers can walk, with fonts that have all of Vietnamese. */
export const openPdf = ({ fonts, title, at, lang = 'vi-VN', margins = narrow }: Sheet): Pdf => {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    font: fonts.regular,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    info: { Title: title, Author: 'Tổng đài 1022 Trà Vinh', CreationDate: at, ModDate: at },
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  return doc;
};

/** The text in signs that the fonts have. */
export const inPrint = (text: string): string => text.replace(/[→⇒]/g, '›').replace(/\s+/g, ' ');

/** How wide the text may be. */
export const textWidth = ({ page }: Pdf): number =>
  page.width - page.margins.left - page.margins.right;

/** Does something for each page, once all are written: their number is known only then. */
export const onEachPage = (doc: Pdf, draw: (page: number, pages: number) => void): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // below the margin nothing is text that flows: with a margin there pdfkit would begin another page
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    draw(page + 1, count);
    doc.page.margins.bottom = bottom;
  }
};

/** The whole file. */
export const finishedPdf = async (doc: Pdf): Promise<Uint8Array> => {
  doc.end();
  return buffer(doc);
};
