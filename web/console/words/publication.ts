import type { Words } from './in-languages.ts';

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
  checked: 'Tôi đã đọc: không còn thông tin của người nào',
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
  checked: 'I have read it: it tells of no person',
  publish: 'Publish',
  decline: 'Do not publish',
  declineWhy: 'Why not',
  preview: 'What people will read',
};

export const publicationWords: Words<typeof vi> = { vi, en };
