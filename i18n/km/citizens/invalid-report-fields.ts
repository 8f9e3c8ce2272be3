import type * as Vi from '../../vi/citizens/invalid-report-fields.ts';

export const invalidReportFieldLabels: typeof Vi.invalidReportFieldLabels = {
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
  sender: 'ព័ត៌មានអ្នកផ្ញើ (ដូចជាឈ្មោះសហគ្រាស លេខកូដពន្ធ)',
  text: 'ផ្នែកមួយនៃខ្លឹមសារ',
  photos: 'រូបភាព',
  other: 'ចំណុចផ្សេងទៀត',
};

export const invalidReportFieldsNotice: typeof Vi.invalidReportFieldsNotice = {
  title: 'បានទទួលហើយ ប៉ុន្តែមានចំណុចមិនអាចអានបាន',
  missing: (fields) => `មិនអាចអានបាន៖ ${fields}។`,
  again:
    'សូមទូរស័ព្ទទៅលេខ 1022 ហើយប្រាប់លេខកូដរបស់លោកអ្នក ដើម្បីផ្ដល់ម្ដងទៀត ឬសរសេរបន្ថែមនៅទំព័រតាមដាន ដោយប្រើលេខកូដ និង PIN។',
};
