import { expect, test } from 'vitest';
import { portalSamples, type SamplePage } from './sample-pages.ts';

const vietnameseLetters = /[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;

/** Names that a Khmer reader knows by no other: of the hotline, of places, of laws and of applications. */
const names =
  /Tổng đài 1022 Trà Vinh|1022 Trà Vinh|Tiếng Việt|QĐ|NQ\d+|Sổ SKĐT|Bình Dương|\(tố cáo\)|UBND xã/g;

/** Elements that are never closed. */
const childless = new Set(['meta', 'link', 'input', 'img', 'br']);

/** What is read as the page's own language: not what is marked as another one. */
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

/** Pages that only show what the catalogues and the directory say; the others quote citizens and units. */
const isOurs = ({ lang, template, name }: SamplePage): boolean =>
  lang === 'km' &&
  !/^(?:ticket|chat|problem|published|publication|report\/(?:check|sender|details|text))$/.test(
    template,
  ) &&
  !/\/(?:refused|not-found)$/.test(name);

/** A place or a body by its own name. */
const isName = (text: string): boolean =>
  /^(?:Xã|Phường|Thị trấn|Thị xã|Huyện|Thành phố|UBND|Ủy ban|Sở|Công an|Tỉnh) ?[\p{L}\d ,-]*$/u.test(
    text,
  );

/** A name inside of a Khmer sentence stays a name. */
const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/.test(text);

test.each(portalSamples.filter(isOurs))(
  'whatever stands on $name in Vietnamese is marked as Vietnamese',
  ({ html }) => {
    const vietnamese = readAs(html).filter(
      (text) =>
        vietnameseLetters.test(text.replaceAll(names, '')) && !isName(text) && !isKhmer(text),
    );
    expect(vietnamese).toEqual([]);
  },
);
