import type { Lang } from '../lang.ts';

/** All that an update says of a ticket whose words are not before the public. */
export const neutralUpdate: Record<Lang, string> = {
  vi: 'Trạng thái của phiếu đã thay đổi.',
  km: 'ស្ថានភាពនៃសំណើបានផ្លាស់ប្តូរ។',
  en: 'The state of the request has changed.',
};
