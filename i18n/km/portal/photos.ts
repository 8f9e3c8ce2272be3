import type * as Vi from '../../vi/portal/photos.ts';

type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

export const photoTexts: typeof Vi.photoTexts = {
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
