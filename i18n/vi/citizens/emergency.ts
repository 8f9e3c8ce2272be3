/** Instruction to call the emergency number 115. */
export const emergencyCallTexts: string =
  'Nếu nguy hiểm đến tính mạng, xin gọi ngay 115, hoặc gọi 1022.';

/**
 * Advice on calling the emergency number 115, which answers in Vietnamese, for readers of other languages.
 */
export const emergencyCallAdvice: string = '';
