import type { Lang } from '../lang.ts';
import type { SmsTextProblem } from '../sms-templates.ts';

const gaps = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

const vi = (problem: SmsTextProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'Nội dung quá ngắn. Xin viết thêm.';
    case 'too-long':
      return `Dài quá một tin nhắn: ${problem.characters} ký tự khi tên dài nhất, nhiều nhất 160. Xin viết ngắn lại.`;
    case 'gaps':
      return [
        ...(problem.missing.length > 0 ? [`Thiếu ${gaps(problem.missing)}.`] : []),
        ...(problem.unknown.length > 0 ? [`Tin này không có ${gaps(problem.unknown)}.`] : []),
      ].join(' ');
  }
};

const en = (problem: SmsTextProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return 'The text is too short. Please write more.';
    case 'too-long':
      return `Longer than one SMS: ${problem.characters} signs with the longest names, 160 at most. Please shorten it.`;
    case 'gaps':
      return [
        ...(problem.missing.length > 0 ? [`${gaps(problem.missing)} is missing.`] : []),
        ...(problem.unknown.length > 0 ? [`This message has no ${gaps(problem.unknown)}.`] : []),
      ].join(' ');
  }
};

/** Explains in the reader's language why a text can't replace the text of an SMS template. */
export function formatSmsTextProblem(problem: SmsTextProblem, lang: Lang): string {
  return lang === 'en' ? en(problem) : vi(problem);
}
