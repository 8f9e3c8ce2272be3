import type * as Vi from '../../vi/citizens/emergency.ts';

export const emergencyCallTexts: typeof Vi.emergencyCallTexts =
  'បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម ឬលេខ 1022។';

export const emergencyCallAdvice: typeof Vi.emergencyCallAdvice =
  'លេខ 115 ឆ្លើយជាភាសាវៀតណាម៖ សូមនិយាយថា «Cấp cứu» រួចប្រាប់ទីកន្លែង។';
