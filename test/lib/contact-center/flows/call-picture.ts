import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import type { LedCall } from './simulated-call.ts';

type Line = { who: 'hotline' | 'caller'; text: string };

const lineCharacters = 88;
const lineHeight = 22;

const texts = new Map(
  Lang.options.flatMap((lang) =>
    listPrompts(lang, testDirectory, launchDay).map(({ key, text }) => [`${lang}/${key}`, text]),
  ),
);

const textOf = (folder: string, key: string): string => {
  const parts = assembledPrompts.find((each) => each.folder === folder && each.key === key)?.parts;
  const keys = parts?.map((part) => `${part.lang}/${part.key}`) ?? [`${folder}/${key}`];
  return keys.map((each) => texts.get(each) ?? '').join(' ');
};

/** Returns what hotline and caller say and press in turn. Consecutive prompts form one text. */
const listLines = ({ steps }: LedCall): Line[] => {
  const lines: Line[] = [];
  const speak = (text: string): void => {
    const last = lines.at(-1);
    if (text.trim() === '') return;
    if (last?.who === 'hotline') last.text += ` ${text}`;
    else lines.push({ who: 'hotline', text });
  };
  for (const { prompts = [], input, action } of steps) {
    for (const { key = '', lang } of prompts)
      speak(key === 'beep' ? '♪' : textOf(lang ?? 'all', key));
    const isSpoken = action.endsWith('after the tone');
    if (input) lines.push({ who: 'caller', text: isSpoken ? `“${input}”` : input });
  }
  return lines;
};

const wrap = (text: string): string[] => {
  const rows = [''];
  for (const word of text.split(/\s+/)) {
    const row = rows.at(-1) ?? '';
    if (row.length + word.length >= lineCharacters) rows.push(word);
    else rows.splice(-1, 1, `${row} ${word}`.trim());
  }
  return rows;
};

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Draws a simulated call as an SVG picture: the texts that the caller hears, and the keys and words of the caller. */
export function drawCallPicture(call: LedCall): string {
  const rows = listLines(call).flatMap(({ who, text }) =>
    wrap(text).map((row, index) => ({ who, row: `${index === 0 ? label[who] : '      '}${row}` })),
  );
  const height = (rows.length + 2) * lineHeight;
  const drawn = rows.map(
    ({ who, row }, index) =>
      `<text x="20" y="${(index + 2) * lineHeight}" class="${who}" xml:space="preserve">${escapeText(row)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 ${height}" width="900" height="${height}" role="img" aria-labelledby="t"><title id="t">Một cuộc gọi đến 1022: lời chào, chọn dịch vụ và chủ đề, địa bàn, mã đọc hai lần, lời nhắn sau tiếng bíp</title>`,
    '<style>text{font:15px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Khmer",monospace;fill:#fbfaf6;white-space:pre}.caller{fill:#ffd54a}</style>',
    `<rect width="900" height="${height}" rx="6" fill="#18211e"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

const label = { hotline: '1022: ', caller: 'key>  ' } as const;
