import type { ChatTexts } from '../message-texts.ts';

/** Texts of the link to the ticket page in chat messages: how to open the page with ticket code and PIN, and its label. */
export const chatLinkTexts: ChatTexts<{ howToOpen: string; open: string }> = {
  vi: {
    howToOpen: 'Để đọc: mở liên kết dưới đây và nhập PIN, hoặc viết “tra cứu” ngay tại đây.',
    open: 'Xem phản ánh',
  },
  /** Not yet reviewed by a native speaker, like all Khmer texts of chat messages. */
  km: {
    howToOpen: 'ដើម្បីអាន៖ បើកតំណខាងក្រោម ហើយបញ្ចូល PIN ឬសរសេរ “តាមដាន” នៅទីនេះ។',
    open: 'មើលរបាយការណ៍',
  },
  en: {
    howToOpen: 'To read it: open the link below and enter your PIN, or write “track” here.',
    open: 'See the report',
  },
};
