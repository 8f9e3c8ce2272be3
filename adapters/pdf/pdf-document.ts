import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** PDF document that is being written. Its fonts are named `regular` and `bold`; lengths are in points, 72 per inch. */
export type Pdf = PDFKit.PDFDocument;

/** Paths of the TrueType font files for PDF documents. */
export type PdfFonts = { regular: string; bold: string };

type Sheet = {
  fonts: PdfFonts;
  title: string;
  author: string;
  /** Creation time in the PDF's metadata. Equal content with an equal time produces an identical file. */
  at: Date;
  lang?: string;
  margins?: { top: number; right: number; bottom: number; left: number };
};

const narrowMargins = { top: 48, right: 48, bottom: 56, left: 48 };

/** Creates a tagged (accessible) A4 document with fonts for Vietnamese. */
export function createPdf({
  fonts,
  title,
  author,
  at,
  lang = 'vi-VN',
  margins = narrowMargins,
}: Sheet): Pdf {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    font: fonts.regular,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  return doc;
}

/** Replaces arrows that the PDF fonts lack, and collapses white space. */
export function toPrintableText(text: string): string {
  return text.replace(/[→⇒]/g, '›').replace(/\s+/g, ' ');
}

/** Returns the width between a PDF page's margins. */
export function getTextWidth({ page }: Pdf): number {
  return page.width - page.margins.left - page.margins.right;
}

/** Draws on every page of a PDF after the content is complete, when the number of pages is known. */
export function drawOnEachPage(doc: Pdf, draw: (page: number, pages: number) => void): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // pdfkit starts a new page for text below the bottom margin
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    draw(page + 1, count);
    doc.page.margins.bottom = bottom;
  }
}

/** Ends a PDF document and returns the file's bytes. */
export async function finishPdf(doc: Pdf): Promise<Uint8Array> {
  doc.end();
  return buffer(doc);
}
