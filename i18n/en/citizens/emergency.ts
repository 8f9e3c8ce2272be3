import type * as Vi from '../../vi/citizens/emergency.ts';

export const emergencyCallTexts: typeof Vi.emergencyCallTexts =
  'If life is in danger, call 115 at once, or 1022.';

export const emergencyCallAdvice: typeof Vi.emergencyCallAdvice =
  '115 answers in Vietnamese: say “Cấp cứu” and where you are.';
