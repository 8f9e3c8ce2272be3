import type * as Vi from '../../vi/citizens/emergency.ts';

export const emergencyCallTexts: typeof Vi.emergencyCallTexts =
  'If a life is in danger, call 115 at once, or call 1022.';

export const emergencyCallAdvice: typeof Vi.emergencyCallAdvice =
  '115 answers in Vietnamese: say “Cấp cứu” and where you are.';
