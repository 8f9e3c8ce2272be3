import type { Lang } from '../lang.ts';

const vi = {
  gone: {
    title: 'Dữ liệu cá nhân đã được xóa',
    what: 'Nội dung quý vị viết, ảnh, lời nhắn, họ tên và số điện thoại của phản ánh này đã được xóa và không khôi phục được. Chỉ còn loại việc, địa bàn, đơn vị phụ trách và các mốc thời gian, dùng để thống kê.',
  },
};
type Words = typeof vi;

const en: Words = {
  gone: {
    title: 'Personal data has been erased',
    what: 'What you wrote, photos, messages, name and phone number of this report have been erased and cannot be brought back. Only the kind of matter, the area, the office in charge and the dates remain, for the figures.',
  },
};

// Awaits a native speaker's review, as every Khmer page says.
const km: Words = {
  gone: {
    title: 'ទិន្នន័យផ្ទាល់ខ្លួនត្រូវបានលុបហើយ',
    what: 'អ្វីដែលលោកអ្នកបានសរសេរ រូបថត សារ ឈ្មោះ និងលេខទូរស័ព្ទ នៃរបាយការណ៍នេះត្រូវបានលុប ហើយមិនអាចយកមកវិញបានទេ។ នៅសល់តែប្រភេទកិច្ចការ តំបន់ អង្គភាព និងកាលបរិច្ឆេទ សម្រាប់ស្ថិតិ។',
  },
};

const words: Record<Lang, Words> = { vi, km, en };

/** What the citizens' pages say of their own data. */
export const privacyWords = (lang: Lang): Words => words[lang];
