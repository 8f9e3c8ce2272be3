import type { Lang } from '../lang.ts';

type Words = Readonly<Record<Lang, string>>;

/** Texts that Amazon Connect sends in a web chat. The Khmer texts await review by a native speaker. */
export const connectChatTexts = {
  operatorComes: {
    vi: 'Tổng đài viên sẽ trả lời quý vị ngay. Xin chờ trong giây lát.',
    km: 'បុគ្គលិកនឹងឆ្លើយលោកអ្នកឆាប់ៗ។ សូមរង់ចាំបន្តិច។',
    en: 'An operator will answer you shortly. Please wait a moment.',
  },
  allBusy: {
    vi: 'Hiện các tổng đài viên đều bận. Xin để lại nội dung và số điện thoại tại 1022.travinh.gov.vn, chúng tôi sẽ trả lời.',
    km: 'បុគ្គលិកទាំងអស់កំពុងរវល់។ សូមទុកសារ និងលេខទូរស័ព្ទនៅ 1022.travinh.gov.vn យើងនឹងឆ្លើយតប។',
    en: 'All operators are busy. Please leave your request and telephone number at 1022.travinh.gov.vn; we will answer.',
  },
  closed: {
    vi: 'Tổng đài viên đã hết giờ làm việc. Xin gửi phản ánh tại 1022.travinh.gov.vn, chúng tôi sẽ trả lời. Cấp cứu: gọi 115.',
    km: 'ឥឡូវនេះក្រៅម៉ោងធ្វើការ។ សូមផ្ញើសំណើនៅ 1022.travinh.gov.vn យើងនឹងឆ្លើយតប។ សង្គ្រោះបន្ទាន់៖ ហៅ 115។',
    en: 'It is outside working hours. Please send your request at 1022.travinh.gov.vn; we will answer. Emergency: call 115.',
  },
} satisfies Record<string, Words>;
