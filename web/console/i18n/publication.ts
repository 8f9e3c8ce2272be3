import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  title: 'Công khai',
  none: 'Không còn câu trả lời nào chờ xem xét',
  noneBody:
    'Câu trả lời có thể giúp người khác sẽ hiện ở đây. Phản ánh vi phạm, an sinh, sức khỏe không được đề nghị công khai.',
  written: 'Đã viết',
  toPublish: 'Sẽ công khai',
  headline: 'Tiêu đề',
  question: 'Nội dung hỏi',
  answer: 'Trả lời của cơ quan',
  hidden: (count: number) => `Đã đề nghị che ${count} chỗ. Đọc lại toàn bộ trước khi công khai.`,
  marks: (count: number) =>
    `${count} chỗ có thể là thông tin cá nhân. Sửa lại, hoặc xem từng chỗ và đánh dấu nếu được công khai.`,
  fieldNames: { title: 'Tiêu đề', question: 'Nội dung hỏi', answer: 'Trả lời' },
  kinds: {
    'personal-phone': 'số điện thoại',
    'personal-plate': 'biển số xe',
    'personal-number': 'số CCCD, CMND',
    'personal-insurance': 'số thẻ bảo hiểm',
    'personal-account': 'số tài khoản',
    'personal-passport': 'số hộ chiếu',
    'personal-link': 'trang mạng xã hội',
    'personal-email': 'địa chỉ e-mail',
    'personal-name': 'tên người',
    'personal-address': 'địa chỉ nhà',
    'personal-location': 'vị trí trên bản đồ',
    'personal-birth': 'ngày sinh, năm sinh',
    'personal-health': 'tình trạng sức khỏe',
  },
  publish: 'Công khai',
  decline: 'Không công khai',
  declineWhy: 'Vì sao không công khai',
  preview: 'Người dân sẽ đọc',
};

const en: typeof vi = {
  title: 'Publication',
  none: 'No answer waits to be looked at',
  noneBody: 'Answers that may help others appear here.',
  written: 'As written',
  toPublish: 'To be published',
  headline: 'Title',
  question: 'Question',
  answer: 'The agency’s answer',
  hidden: (count) => `${count} pieces are proposed to be hidden. Read all of it before publishing.`,
  marks: (count) =>
    `${count} pieces may be personal data. Change them, or look at each and tick it if it may be published.`,
  fieldNames: { title: 'Title', question: 'Question', answer: 'Answer' },
  kinds: {
    'personal-phone': 'phone number',
    'personal-plate': 'number plate',
    'personal-number': 'identity card number',
    'personal-insurance': 'insurance number',
    'personal-account': 'bank account',
    'personal-passport': 'passport number',
    'personal-link': 'social network page',
    'personal-email': 'e-mail address',
    'personal-name': 'name of a person',
    'personal-address': 'home address',
    'personal-location': 'map location',
    'personal-birth': 'date or year of birth',
    'personal-health': 'state of health',
  },
  publish: 'Publish',
  decline: 'Do not publish',
  declineWhy: 'Why not',
  preview: 'What people will read',
};

export const publicationTexts: ConsoleTexts<typeof vi> = { vi, en };
