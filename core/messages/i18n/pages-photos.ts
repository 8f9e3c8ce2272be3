import type { Lang } from '../lang.ts';

type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

const vi = {
  title: 'Ảnh',
  /** Returns the alternative text of a photo that links to the large version. */
  one: (number: number, of: number) => `Ảnh ${number} trong ${of}, mở ảnh lớn`,
  short: 'Liên kết của ảnh chỉ mở được trong 5 phút. Quá giờ, xin tải lại trang này.',
  add: 'Gửi ảnh',
  label: 'Chọn một ảnh',
  hint: (bounds: Bounds) =>
    `Ảnh JPEG hoặc PNG, tối đa ${megabytes(bounds)} MB. Gửi từng ảnh một, nhiều nhất ${bounds.perTicket} ảnh.`,
  privacy:
    'Nơi chụp, giờ chụp và tên máy được xóa khỏi ảnh. Tổng đài và đơn vị xử lý xem được ảnh: xin tránh để lộ mặt, nhà hay giấy tờ của quý vị.',
  button: 'Gửi ảnh này',
  sendNote: 'Mạng yếu cứ gửi lại: một ảnh gửi hai lần cũng chỉ là một.',
  done: 'Đã nhận ảnh. Tổng đài và đơn vị phụ trách xem được.',
  pinFirst: 'Xin nhập PIN, rồi chọn lại ảnh. Ảnh vừa rồi chưa được nhận.',
};
export type PhotoTexts = typeof vi;

const en: PhotoTexts = {
  title: 'Photos',
  one: (number, of) => `Photo ${number} of ${of}, open the large one`,
  short: 'The link to a photo works for 5 minutes. After that, please reload this page.',
  add: 'Send a photo',
  label: 'Choose a photo',
  hint: (bounds) =>
    `JPEG or PNG, at most ${megabytes(bounds)} MB. One at a time, at most ${bounds.perTicket} photos.`,
  privacy:
    'Place, time and the name of the camera are removed from the photo. The hotline and the unit in charge can see it: please don’t show your own face, home or papers.',
  button: 'Send this photo',
  sendNote: 'If the connection fails, send it again: a photo sent twice is one photo.',
  done: 'The photo has arrived. The hotline and the unit in charge can see it.',
  pinFirst: 'Please enter the PIN and choose the photo again. It was not taken yet.',
};

// The Khmer texts await a native speaker's review.
const km: PhotoTexts = {
  title: 'រូបថត',
  one: (number, of) => `រូបថតទី ${number} ក្នុង ${of} បើករូបធំ`,
  short: 'តំណរបស់រូបថតប្រើបានតែ 5 នាទី។ ហួសពេល សូមបើកទំព័រនេះម្តងទៀត។',
  add: 'ផ្ញើរូបថត',
  label: 'ជ្រើសរើសរូបថតមួយ',
  hint: (bounds) =>
    `រូប JPEG ឬ PNG យ៉ាងធំ ${megabytes(bounds)} MB។ ផ្ញើម្តងមួយ យ៉ាងច្រើន ${bounds.perTicket} រូប។`,
  privacy:
    'កន្លែងថត ម៉ោងថត និងឈ្មោះម៉ាស៊ីន ត្រូវបានលុបចេញពីរូប។ មជ្ឈមណ្ឌល និងអង្គភាពទទួលបន្ទុកមើលឃើញរូប៖ សូមកុំឱ្យឃើញមុខ ផ្ទះ ឬឯកសាររបស់លោកអ្នក។',
  button: 'ផ្ញើរូបថតនេះ',
  sendNote: 'បើបណ្តាញខ្សោយ សូមផ្ញើម្តងទៀត៖ រូបមួយផ្ញើពីរដង នៅតែជារូបមួយ។',
  done: 'បានទទួលរូបថតហើយ។ មជ្ឈមណ្ឌល និងអង្គភាពទទួលបន្ទុកមើលឃើញ។',
  pinFirst: 'សូមបញ្ចូល PIN រួចជ្រើសរើសរូបថតម្តងទៀត។ រូបមុនមិនទាន់ទទួលបានទេ។',
};

const textsByLang: Record<Lang, PhotoTexts> = { vi, km, en };

export function getPhotoTexts(lang: Lang): PhotoTexts {
  return textsByLang[lang];
}
