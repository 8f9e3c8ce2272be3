import type { InvalidReportField } from '../../ticket/invalid-report-field.ts';
import type { Lang } from '../lang.ts';

type Labels = Record<InvalidReportField, string>;

/**
 * Returns a line with the invalid place of an emergency report. It is appended to the report text, so that officers can
 * still find the sender.
 */
export function formatInvalidReportPlaceLine(value: string): string {
  return `Địa điểm ghi không đọc được: ${value}`;
}

/** Labels of the fields of an emergency report that were left out because their values were invalid. */
export const labelsOfInvalidReportFields: Record<Lang, Labels> = {
  vi: {
    service: 'dịch vụ',
    topic: 'chủ đề',
    area: 'xã, phường, thị trấn',
    place: 'địa điểm',
    position: 'tọa độ',
    answers: 'câu trả lời thêm',
    accused: 'cơ quan bị phản ánh',
    name: 'họ tên',
    phone: 'số điện thoại',
    email: 'địa chỉ e-mail',
    sender: 'thông tin người gửi',
    text: 'một phần nội dung',
    photos: 'ảnh',
    other: 'mục khác',
  },
  en: {
    service: 'service',
    topic: 'topic',
    area: 'commune',
    place: 'place',
    position: 'coordinates',
    answers: 'additional answers',
    accused: 'office complained about',
    name: 'name',
    phone: 'phone number',
    email: 'e-mail address',
    sender: 'sender',
    text: 'part of the text',
    photos: 'photos',
    other: 'other fields',
  },
  km: {
    service: 'សេវា',
    topic: 'ប្រធានបទ',
    area: 'ឃុំ សង្កាត់',
    place: 'ទីកន្លែង',
    position: 'កូអរដោនេ',
    answers: 'ចម្លើយបន្ថែម',
    accused: 'អង្គភាពដែលត្រូវរាយការណ៍',
    name: 'ឈ្មោះ',
    phone: 'លេខទូរស័ព្ទ',
    email: 'អាសយដ្ឋានអ៊ីមែល',
    sender: 'ព័ត៌មានអ្នកផ្ញើ',
    text: 'ផ្នែកមួយនៃខ្លឹមសារ',
    photos: 'រូបភាព',
    other: 'ចំណុចផ្សេងទៀត',
  },
};

type Copy = {
  title: string;
  /** Returns a sentence that lists the missing fields of an emergency report. */
  missing(fields: string): string;
  /** Instruction to the sender to provide the missing fields of an emergency report again. */
  again: string;
};

const copies: Record<Lang, Copy> = {
  vi: {
    title: 'Đã tiếp nhận, nhưng có mục không đọc được',
    missing: (fields) => `Không đọc được: ${fields}.`,
    again:
      'Xin gọi 1022 và đọc mã phiếu để cho biết lại, hoặc viết thêm ở trang tra cứu bằng mã và PIN.',
  },
  en: {
    title: 'Received, but some fields could not be read',
    missing: (fields) => `Not readable: ${fields}.`,
    again:
      'Please call 1022 and give your code to correct this, or add a message on the tracking page with your code and PIN.',
  },
  km: {
    title: 'បានទទួលហើយ ប៉ុន្តែមានចំណុចមិនអាចអានបាន',
    missing: (fields) => `មិនអាចអានបាន៖ ${fields}។`,
    again:
      'សូមទូរស័ព្ទទៅលេខ 1022 ហើយប្រាប់លេខកូដរបស់លោកអ្នក ដើម្បីផ្ដល់ម្ដងទៀត ឬសរសេរបន្ថែមនៅទំព័រតាមដាន ដោយប្រើលេខកូដ និង PIN។',
  },
};

/** Returns the notice to the sender of an emergency report that was accepted without some of its fields. */
export function toInvalidReportFieldsNotice(fields: readonly InvalidReportField[], lang: Lang) {
  const { title, missing, again } = copies[lang];
  const names = fields.map((field) => labelsOfInvalidReportFields[lang][field]).join(', ');
  return { title, text: `${missing(names)} ${again}` };
}
