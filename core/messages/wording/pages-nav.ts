import type { Lang } from '../lang.ts';

/** The public pages that every page leads to, in this order. A Khmer reader sees where Khmer was written. */
export const publicPages: readonly { path: string; name: Record<Lang, string> }[] = [
  {
    path: '/bao-cao',
    name: { vi: 'Gửi phản ánh', km: 'ផ្ញើរបាយការណ៍', en: 'Send a report' },
  },
  { path: '/tra-cuu', name: { vi: 'Tra cứu', km: 'តាមដាន', en: 'Follow a report' } },
  { path: '/tro-chuyen', name: { vi: 'Trò chuyện', km: 'ជជែក', en: 'Chat' } },
  {
    path: '/gop-y',
    name: { vi: 'Góp ý đã trả lời', km: 'មតិ និងចម្លើយ', en: 'Suggestions answered' },
  },
  { path: '/hieu-qua', name: { vi: 'Kết quả xử lý', km: 'លទ្ធផល', en: 'How agencies do' } },
];

export const navTitle: Record<Lang, string> = {
  vi: 'Các trang khác',
  km: 'ទំព័រផ្សេងទៀត',
  en: 'Other pages',
};
