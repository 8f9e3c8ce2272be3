import type * as Vi from '../../vi/channels/open311.ts';

export const open311FormNotices: typeof Vi.open311FormNotices = {
  emergency: 'សង្គ្រោះបន្ទាន់៖ សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម កុំផ្ញើតាមទីនេះ។',
  denunciation: 'ពាក្យបណ្តឹងបរិហារមាននីតិវិធីច្បាប់ដោយឡែក មិនត្រូវផ្ញើតាមទីនេះទេ។ សូមទៅកន្លែងទទួលប្រជាពលរដ្ឋ។',
};

export const unpublishedServiceName: typeof Vi.unpublishedServiceName = 'របាយការណ៍មិនទាន់ផ្សព្វផ្សាយ';

export const open311RequestNotices: typeof Vi.open311RequestNotices = {
  filed: 'បានទទួលសំណើហើយ។ អង្គភាពទទួលបន្ទុកនឹងឆ្លើយតបតាមកាលកំណត់។',
  emergency: 'បានទទួលសំណើហើយ។ បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម។',
};

export const open311TokenNotice: typeof Vi.open311TokenNotice =
  'លេខសំណើនឹងមាននៅពេលមានអ្នកពិនិត្យរួច៖ សូមសួរម្ដងទៀតដោយ token។';

export const rejectedFilesNotice: typeof Vi.rejectedFilesNotice = (count) =>
  `ឯកសារភ្ជាប់ ${count} មិនអាចរក្សាទុកបានទេ៖ សូមផ្ញើរូបភាព JPEG ឬ PNG ដែលតូចជាង ហើយតែពីរបីរូបសម្រាប់សំណើនីមួយៗ។`;

export const open311DatatypeHints: typeof Vi.open311DatatypeHints = {
  number: 'លេខមួយ',
  text: 'យ៉ាងច្រើន 500 តួអក្សរ',
  one: 'ជ្រើសរើសមួយ',
};
