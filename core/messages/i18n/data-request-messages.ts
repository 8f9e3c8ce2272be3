import type { Lang } from '../lang.ts';
import type { DataRequestMessageKind, MessageTexts, MessageValues } from './message-text-types.ts';

type News = Record<DataRequestMessageKind, MessageTexts>;

/**
 * Returns a message about a data subject request. It says only what happened, because others may use the same phone or
 * mailbox. The citizen reads the details with ticket code and PIN.
 */
const viNews = (
  plain: (facts: MessageValues) => string,
  title: string,
  sentence: (facts: MessageValues) => string,
  why: string,
): MessageTexts => ({
  sms: (facts) => ({
    full: `1022 Tra Vinh, phan anh ${facts.code}: ${plain(facts)} Xem bang ma va PIN: ${facts.follow}`,
    short: `1022, phan anh ${facts.code}: ${plain(facts)} ${facts.follow}`,
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
    ({ due }) => `da nhan yeu cau ve du lieu ca nhan, hen tra loi ${due}.`,
    'đã nhận yêu cầu về dữ liệu cá nhân',
    ({ due }) =>
      `Chúng tôi đã nhận yêu cầu của quý vị về dữ liệu cá nhân và sẽ trả lời trước ${due}.`,
    'Theo dõi yêu cầu tại',
  ),
  'data-delayed': viNews(
    ({ due }) => `yeu cau ve du lieu ca nhan duoc gia han den ${due}.`,
    'yêu cầu về dữ liệu cá nhân có hạn mới',
    ({ due }) =>
      `Yêu cầu của quý vị về dữ liệu cá nhân cần thêm thời gian, hẹn trả lời trước ${due}.`,
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
      const full = `1022 Tra Vinh: theo yeu cau cua quy vi, du lieu ca nhan cua phan anh ${code} da duoc xoa, ke ca so nay. Day la tin nhan cuoi cung.`;
      return { full, short: full }; // contains no address, so it always fits
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
      const full = `1022 Tra Vinh: thong tin lien he cua phan anh ${code} da thay doi theo yeu cau. Neu quy vi khong yeu cau, xin goi 1022.`;
      return { full, short: full }; // no link for the owner of the old number
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: thông tin liên hệ của phản ánh ${code} đã thay đổi`,
      lines: [
        'Kính gửi quý vị,',
        `Thông tin liên hệ của phản ánh ${code} đã thay đổi theo yêu cầu. Từ nay thông báo về phản ánh này không gửi đến địa chỉ này nữa.`,
        'Nếu quý vị không yêu cầu, xin gọi 1022.',
      ],
    }),
  },
};

const enNews = (
  plain: (facts: MessageValues) => string,
  title: string,
  sentence: (facts: MessageValues) => string,
  why: string,
): MessageTexts => ({
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
    () => 'your personal data request has been completed.',
    'your personal data request has been completed',
    () => 'Your request about your personal data has been completed.',
    'Read about it at',
  ),
  'data-refused': enNews(
    () => 'your personal data request cannot be granted.',
    'your personal data request cannot be granted',
    () => 'Your request about your personal data cannot be granted.',
    'Read why at',
  ),
  'data-erased': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: as you requested, the personal data of report ${code} has been erased, this number too. This is the last message.`;
      return { full, short: full };
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: the personal data of report ${code} has been erased`,
      lines: [
        'Hello,',
        `As you requested, the personal data of report ${code}, including this address, has been erased and cannot be restored.`,
        'This is the last message about it.',
      ],
    }),
  },
  'contact-changed': {
    sms: ({ code }) => {
      const full = `1022 Tra Vinh: the contact details of report ${code} were changed on request. If you did not request this, please call 1022.`;
      return { full, short: full };
    },
    mail: ({ code }) => ({
      subject: `1022 Trà Vinh: the contact details of report ${code} were changed`,
      lines: [
        'Hello,',
        `The contact details of report ${code} were changed on request. Messages about this report are no longer sent to this address.`,
        'If you did not request this, please call 1022.',
      ],
    }),
  },
};

/** Messages to citizens about their data subject requests. */
export const dataRequestMessages = { vi, en };

type DataTexts = Record<DataRequestMessageKind, (facts: MessageValues) => string>;

const chatVi: DataTexts = {
  'data-asked': ({ code, due }) =>
    `Đã nhận yêu cầu của quý vị về dữ liệu cá nhân ở phản ánh ${code}. Hẹn trả lời trước ${due}.`,
  'data-delayed': ({ code, due }) =>
    `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} cần thêm thời gian, hẹn trả lời trước ${due}.`,
  'data-granted': ({ code }) => `Đã thực hiện yêu cầu về dữ liệu cá nhân ở phản ánh ${code}.`,
  'data-refused': ({ code }) =>
    `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} không thực hiện được; lý do ở trang phản ánh.`,
  'data-erased': ({ code }) =>
    `Theo yêu cầu của quý vị, dữ liệu cá nhân của phản ánh ${code} đã được xóa. Đây là tin cuối cùng về phản ánh này.`,
  'contact-changed': ({ code }) =>
    `Thông tin liên hệ của phản ánh ${code} đã thay đổi theo yêu cầu. Nếu quý vị không yêu cầu, xin gọi 1022.`,
};

/** Khmer texts of chat messages about data subject requests, not yet reviewed by a native speaker. */
const chatKm: DataTexts = {
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

const chatEn: DataTexts = {
  'data-asked': ({ code, due }) =>
    `We have your request about personal data in report ${code}. You will be answered by ${due}.`,
  'data-delayed': ({ code, due }) =>
    `Your request about personal data in report ${code} needs more time, until ${due}.`,
  'data-granted': ({ code }) => `Your personal data request in report ${code} has been completed.`,
  'data-refused': ({ code }) =>
    `Your personal data request in report ${code} cannot be granted; the reason is on its page.`,
  'data-erased': ({ code }) =>
    `As you requested, the personal data of report ${code} has been erased. This is the last message about it.`,
  'contact-changed': ({ code }) =>
    `The contact details of report ${code} were changed on request. If you did not request this, please call 1022.`,
};

export const dataRequestChatTexts: Record<Lang, DataTexts> = { vi: chatVi, km: chatKm, en: chatEn };
