import { expect, test } from 'vitest';
import { portalSamples, type SamplePage } from './samples/sample-pages.ts';

const vietnameseLetters = /[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;

/** Proper names without a Khmer form: the hotline, places, laws and applications. */
const names =
  /Tổng đài 1022 Trà Vinh|1022 Trà Vinh|Tiếng Việt|QĐ|NQ\d+|Sổ SKĐT|Bình Dương|\(tố cáo\)|UBND xã/g;

/** HTML elements without a closing tag. */
const childless = new Set(['meta', 'link', 'input', 'img', 'br']);

/** Lists the texts of a page whose effective language is Khmer. */
const readAs = (document: string): string[] => {
  const open: { tag: string; lang: string }[] = [];
  const texts: string[] = [];
  const body = document.replace(/<style>[^<]*<\/style>/g, '');
  for (const [, close, tag, rest = '', text] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [^<>]*)?)>|([^<>]+)/g,
  )) {
    if (text !== undefined) {
      if (open.at(-1)?.lang === 'km' && text.trim() !== '' && open.at(-1)?.tag !== 'title')
        texts.push(text.trim());
    } else if (close) open.pop();
    else if (tag !== undefined && !childless.has(tag) && !rest.endsWith('/')) {
      open.push({ tag, lang: /(?:^| )lang="([a-z]+)"/.exec(rest)?.[1] ?? open.at(-1)?.lang ?? '' });
    }
  }
  return texts;
};

/** Khmer pages that contain only catalogue and directory texts; other pages quote citizens and units. */
const hasOnlyOwnTexts = ({ lang, template, name }: SamplePage): boolean =>
  lang === 'km' &&
  !/^(?:citizen-ticket|chat|problem|publications|publication|report\/(?:check|sender|details|text|proposals))$/.test(
    template,
  ) &&
  !/\/(?:refused|not-found)$/.test(name);

/** Checks for the name of a place or an agency. */
const isName = (text: string): boolean =>
  /^(?:Xã|Phường|Thị trấn|Thị xã|Huyện|Thành phố|UBND|Ủy ban|Sở|Công an|Tỉnh) ?[\p{L}\d ,-]*$/u.test(
    text,
  );

/** Checks for Khmer letters; a Vietnamese name inside a Khmer sentence is allowed. */
const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/.test(text);

test.each(portalSamples.filter(hasOnlyOwnTexts))(
  'Vietnamese text on the Khmer page $name has a lang attribute',
  ({ html }) => {
    const vietnamese = readAs(html).filter(
      (text) =>
        vietnameseLetters.test(text.replaceAll(names, '')) && !isName(text) && !isKhmer(text),
    );
    expect(vietnamese).toEqual([]);
  },
);
