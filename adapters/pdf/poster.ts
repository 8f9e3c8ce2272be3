import { encode } from 'uqr';
import {
  fillHotlineDetails,
  type HotlineDetails,
} from '../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { languages, type TextsOf } from '../../i18n/languages.ts';
import { infoPageTexts } from '../../i18n/portal.ts';
import {
  createPdf,
  finishPdf,
  getTextWidth,
  type Pdf,
  type PdfFonts,
  toPrintableText,
} from './pdf-document.ts';

export type Poster = {
  lang: Lang;
  /** Name of the place where the poster hangs. */
  placeName: string;
  /** Names of the services that citizens can choose today. */
  services: readonly string[];
  /** URL in the poster's QR code. */
  address: string;
  at: Date;
  hotline: HotlineDetails;
};

const colors = {
  leaf: '#0B5F53',
  ink: '#18211E',
  soft: '#4A5753',
  alarm: '#B3261E',
  paper: '#FFFFFF',
};
const margin = 48;
const bandHeight = 150;
const codeSize = 236;

type Line = {
  size: number;
  font?: 'regular' | 'bold';
  color?: string;
  gap?: number;
  width?: number;
};

/** Writes a text into a PDF, below the previous text. */
const writeLine = (
  doc: Pdf,
  text: string,
  { size, font = 'regular', color = colors.ink, gap = 0, width }: Line,
) => {
  doc.y += gap;
  doc.font(font).fontSize(size).fillColor(color);
  doc.text(toPrintableText(text), { width: width ?? getTextWidth(doc), lineGap: 2 });
};

/** Draws a QR code without a border, because the surrounding paper provides the four light modules that readers need. */
const drawCode = (doc: Pdf, address: string, { x, y }: { x: number; y: number }): void => {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const side = codeSize / size;
  doc.markContent('Artifact', { type: 'Layout' });
  data.forEach((row, down) => {
    for (const { index, 0: run } of row.map(Number).join('').matchAll(/1+/g)) {
      doc.rect(x + index * side, y + down * side, run.length * side, side);
    }
  });
  doc.fill(colors.ink);
  doc.endMarkedContent();
};

const drawHead = (doc: Pdf, { title, lead }: { title: string; lead: string }): void => {
  doc.rect(0, 0, doc.page.width, bandHeight).fill(colors.leaf);
  doc.y = margin - 8;
  writeLine(doc, title, { size: 36, font: 'bold', color: colors.paper });
  writeLine(doc, lead, { size: 18, color: colors.paper, gap: 4 });
  doc.y = bandHeight + 26;
};

type PosterText = TextsOf<typeof infoPageTexts>['press']['sheet'];

const drawNumbers = (doc: Pdf, { hotline }: Poster, { fixed, mobile }: PosterText): void => {
  const half = getTextWidth(doc) / 2;
  const top = doc.y;
  const columns = [
    [fixed, hotline.number, 0],
    [mobile, hotline.fullNumber, half],
  ] as const;
  for (const [label, number, shift] of columns) {
    doc.x = margin + shift;
    doc.y = top;
    writeLine(doc, label, { size: 15, color: colors.soft, width: half });
    writeLine(doc, number, { size: 44, font: 'bold', color: colors.leaf, width: half });
  }
  doc.x = margin;
};

const drawMiddle = (doc: Pdf, poster: Poster, { scan }: PosterText): void => {
  const top = doc.y + 22;
  drawCode(doc, poster.address, { x: margin, y: top });
  const left = margin + codeSize + 30;
  const width = doc.page.width - margin - left;
  doc.x = left;
  doc.y = top - 4;
  for (const service of poster.services)
    writeLine(doc, `•  ${service}`, { size: 17, gap: 7, width });
  doc.x = margin;
  doc.y = Math.max(doc.y, top + codeSize) + 12;
  writeLine(doc, scan(poster.placeName), { size: 19, font: 'bold' });
  writeLine(doc, poster.address, { size: 16, color: colors.soft });
};

/** Creates an A4 poster for notice boards with the phone numbers, the services and a QR code that identifies the place. */
export async function renderPoster(poster: Poster, fonts: PdfFonts): Promise<Uint8Array> {
  const { press } = infoPageTexts[poster.lang];
  const { sheet } = press;
  const title = fillHotlineDetails(sheet.title, poster.hotline);
  const doc = createPdf({
    fonts,
    title: `${title} · ${poster.placeName}`,
    author: poster.hotline.officialName,
    at: poster.at,
    lang: languages[poster.lang].locale,
    margins: { top: margin, right: margin, bottom: 30, left: margin },
  });
  drawHead(doc, { ...sheet, title });
  drawNumbers(doc, poster, sheet);
  drawMiddle(doc, poster, sheet);
  writeLine(doc, sheet.promises, { size: 15, gap: 18 });
  writeLine(doc, sheet.emergency, { size: 20, font: 'bold', color: colors.alarm, gap: 20 });
  writeLine(doc, sheet.free, { size: 15, gap: 6 });
  return finishPdf(doc);
}
