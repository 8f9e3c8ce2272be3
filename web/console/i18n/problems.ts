import type { ApiProblem } from '../api/problem.ts';
import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  unreached: {
    title: 'Không kết nối được',
    detail: 'Tổng đài không trả lời. Chữ đã gõ vẫn còn; thử lại khi có mạng.',
  },
  'another-deploy': {
    title: 'Bàn làm việc có bản mới',
    detail: 'Tải lại trang để dùng bản mới; chữ đã gõ vẫn còn.',
  },
  other: { title: 'Chưa làm được', detail: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị viên.' },
  retry: 'Thử lại',
};

const en: typeof vi = {
  unreached: {
    title: 'No connection',
    detail:
      'The hotline doesn’t answer. What you typed is kept; try again when the network is back.',
  },
  'another-deploy': {
    title: 'There is a newer console',
    detail: 'Reload to use it; what you typed is kept.',
  },
  other: {
    title: 'Not done',
    detail: 'Try again in a few minutes. If it fails again, tell an administrator.',
  },
  retry: 'Try again',
};

export const problemTexts: ConsoleTexts<typeof vi> = { vi, en };

/**
 * Returns the title and detail of an API error: the texts from the server or, if the response contains none, the console's
 * own.
 */
export function toProblemText(
  { word, title, detail, errors }: ApiProblem,
  wording: typeof vi,
): { title: string; detail: string; fields: string[] } {
  const own = word === 'unreached' || word === 'another-deploy' ? wording[word] : { title, detail };
  return {
    title: own.title || wording.other.title,
    detail: own.detail || wording.other.detail,
    fields: errors.map(({ message }) => message),
  };
}
