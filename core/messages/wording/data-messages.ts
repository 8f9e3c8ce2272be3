import type { Lang } from '../lang.ts';
import type { DataNews, Facts, Words } from './message-words.ts';

type News = Record<DataNews, Words>;

/** On a shared phone as in a mailbox: that there is news and which; all else stands behind code and PIN. */
const viNews = (
  plain: (facts: Facts) => string,
  title: string,
  sentence: (facts: Facts) => string,
  why: string,
): Words => ({
  sms: (facts) => ({
    full: `1022 Tra Vinh, phieu ${facts.code}: ${plain(facts)} Xem bang ma va PIN: ${facts.follow}`,
    short: `1022, phieu ${facts.code}: ${plain(facts)} ${facts.follow}`,
  }),
  mail: (facts) => ({
    subject: `1022 Trà Vinh: ${title} (${facts.code})`,
    lines: [
      'Kính gửi quý vị,',
      `${sentence(facts)} Mã phản ánh: ${facts.code}.`,
      `${why} ${facts.follow}, bằng mã và PIN.`,
    ],
  }),
});

const vi: News = {
  'data-asked': viNews(
    ({ due }) => `da nhan yeu cau ve du lieu ca nhan, tra loi truoc ${due}.`,
    'đã nhận yêu cầu về dữ liệu cá nhân',
    ({ due }) =>
      `Chúng tôi đã nhận yêu cầu của quý vị về dữ liệu cá nhân và sẽ trả lời trước ${due}.`,
    'Theo dõi yêu cầu tại',
  ),
  'data-delayed': viNews(
    ({ due }) => `yeu cau ve du lieu ca nhan can them thoi gian, den ${due}.`,
    'yêu cầu về dữ liệu cá nhân có hạn mới',
    ({ due }) => `Yêu cầu của quý vị về dữ liệu cá nhân cần thêm thời gian, đến ${due}.`,
    'Xin xem lý do tại',
  ),
  'data-granted': viNews(
    () => 'da thuc hien yeu cau ve du lieu ca nhan.',
    'đã thực hiện yêu cầu về dữ liệu cá nhân',
    () => 'Yêu cầu của quý vị về dữ liệu cá nhân đã được thực hiện.',
    'Xin xem kết quả tại',
  ),
  'data-refused': viNews(
    () => 'yeu cau ve du lieu ca nhan khong thuc hien duoc.',
    'yêu cầu về dữ liệu cá nhân không thực hiện được',
    () => 'Yêu cầu của quý vị về dữ liệu cá nhân không thực hiện được.',
    'Xin xem lý do tại',
  ),
  'data-erased': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: du lieu ca nhan cua phieu ${code} da duoc xoa theo yeu cau cua quy vi, ca so nay. Day la tin cuoi cung.`;
      return { full, short: full }; // holds no address
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: dữ liệu cá nhân của phản ánh ${code} đã được xóa`,
      lines: [
        'Kính gửi quý vị,',
        `Theo yêu cầu của quý vị, dữ liệu cá nhân của phản ánh ${code} đã được xóa và không khôi phục được, kể cả địa chỉ nhận thư này.`,
        'Đây là thư cuối cùng về phản ánh này.',
      ],
    }),
  },
  'contact-changed': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: so, dia chi lien he cua phieu ${code} da duoc doi theo yeu cau. Neu khong phai quy vi yeu cau, xin goi 1022.`;
      return { full, short: full }; // whoever has the old number is owed no way in
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: số, địa chỉ liên hệ của phản ánh ${code} đã được đổi`,
      lines: [
        'Kính gửi quý vị,',
        `Số, địa chỉ liên hệ của phản ánh ${code} đã được đổi theo yêu cầu. Từ nay tin về phản ánh này không đến địa chỉ này nữa.`,
        'Nếu không phải quý vị yêu cầu, xin gọi 1022.',
      ],
    }),
  },
};

const enNews = (
  plain: (facts: Facts) => string,
  title: string,
  sentence: (facts: Facts) => string,
  why: string,
): Words => ({
  sms: (facts) => ({
    full: `1022 Tra Vinh, report ${facts.code}: ${plain(facts)} Read with code and PIN: ${facts.follow}`,
    short: `1022, report ${facts.code}: ${plain(facts)} ${facts.follow}`,
  }),
  mail: (facts) => ({
    subject: `1022 Trà Vinh: ${title} (${facts.code})`,
    lines: [
      'Hello,',
      `${sentence(facts)} Code of the report: ${facts.code}.`,
      `${why} ${facts.follow}, with code and PIN.`,
    ],
  }),
});

const en: News = {
  'data-asked': enNews(
    ({ due }) => `we have your data request, answer by ${due}.`,
    'we have your request about personal data',
    ({ due }) => `We have your request about your personal data and will answer it by ${due}.`,
    'Follow it at',
  ),
  'data-delayed': enNews(
    ({ due }) => `your data request needs more time, until ${due}.`,
    'your request about personal data has a new date',
    ({ due }) => `Your request about your personal data needs more time, until ${due}.`,
    'Read why at',
  ),
  'data-granted': enNews(
    () => 'what you asked about personal data has been done.',
    'what you asked about personal data has been done',
    () => 'What you asked about your personal data has been done.',
    'Read about it at',
  ),
  'data-refused': enNews(
    () => 'what you asked about personal data cannot be done.',
    'what you asked about personal data cannot be done',
    () => 'What you asked about your personal data cannot be done.',
    'Read why at',
  ),
  'data-erased': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: the personal data of report ${code} has been erased as you asked, this number too. This is the last message.`;
      return { full, short: full };
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: the personal data of report ${code} has been erased`,
      lines: [
        'Hello,',
        `As you asked, the personal data of report ${code} has been erased and cannot be brought back, this address too.`,
        'This is the last message about it.',
      ],
    }),
  },
  'contact-changed': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: the contact of report ${code} has been changed as asked. If it was not you who asked, please call 1022.`;
      return { full, short: full };
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: the contact of report ${code} has been changed`,
      lines: [
        'Hello,',
        `The number or address of report ${code} has been changed as asked. News of this report no longer comes to this address.`,
        'If it was not you who asked, please call 1022.',
      ],
    }),
  },
};

/** To citizens, of what they asked about their own data. */
export const dataMessages = { vi, en };

type Said = Record<DataNews, (facts: Facts) => string>;

const chatVi: Said = {
  'data-asked': ({ code, due }) =>
    `Đã nhận yêu cầu của quý vị về dữ liệu cá nhân ở phản ánh ${code}. Quý vị được trả lời trước ${due}.`,
  'data-delayed': ({ code, due }) =>
    `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} cần thêm thời gian, đến ${due}.`,
  'data-granted': ({ code }) => `Đã thực hiện yêu cầu về dữ liệu cá nhân ở phản ánh ${code}.`,
  'data-refused': ({ code }) =>
    `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} không thực hiện được; lý do ở trang phản ánh.`,
  'data-erased': ({ code }) =>
    `Theo yêu cầu của quý vị, dữ liệu cá nhân của phản ánh ${code} đã được xóa. Đây là tin cuối cùng về phản ánh này.`,
  'contact-changed': ({ code }) =>
    `Số, địa chỉ liên hệ của phản ánh ${code} đã được đổi theo yêu cầu. Nếu không phải quý vị yêu cầu, xin gọi 1022.`,
};

/** Unreviewed, as all Khmer of the pages. */
const chatKm: Said = {
  'data-asked': ({ code, due }) =>
    `យើងបានទទួលសំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code}។ លោកអ្នកនឹងទទួលចម្លើយមុន ${due}។`,
  'data-delayed': ({ code, due }) =>
    `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវការពេលបន្ថែម រហូតដល់ ${due}។`,
  'data-granted': ({ code }) => `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវបានអនុវត្តហើយ។`,
  'data-refused': ({ code }) =>
    `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} មិនអាចអនុវត្តបានទេ មូលហេតុនៅលើទំព័ររបាយការណ៍។`,
  'data-erased': ({ code }) =>
    `តាមសំណើរបស់លោកអ្នក ទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវបានលុបហើយ។ នេះជាសារចុងក្រោយ។`,
  'contact-changed': ({ code }) =>
    `លេខ ឬអាសយដ្ឋានទំនាក់ទំនងនៃរបាយការណ៍ ${code} ត្រូវបានប្ដូរតាមសំណើ។ បើមិនមែនលោកអ្នកជាអ្នកស្នើ សូមហៅ 1022។`,
};

const chatEn: Said = {
  'data-asked': ({ code, due }) =>
    `We have your request about personal data in report ${code}. You will be answered by ${due}.`,
  'data-delayed': ({ code, due }) =>
    `Your request about personal data in report ${code} needs more time, until ${due}.`,
  'data-granted': ({ code }) => `What you asked about personal data in report ${code} is done.`,
  'data-refused': ({ code }) =>
    `What you asked about personal data in report ${code} cannot be done; why stands on its page.`,
  'data-erased': ({ code }) =>
    `As you asked, the personal data of report ${code} has been erased. This is the last message about it.`,
  'contact-changed': ({ code }) =>
    `The contact of report ${code} has been changed as asked. If it was not you who asked, please call 1022.`,
};

export const dataChatNotices: Record<Lang, Said> = { vi: chatVi, km: chatKm, en: chatEn };
