const gsm7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Extension characters of the GSM 03.38 alphabet. Each one takes two places in an SMS: an escape and the character. */
const gsm7Extension = new Set('\f^{}\\[~]|€');

/** Approximate price in US dollars that SNS charges for one SMS segment to Vietnam; only shown in the outbox. */
export const usdPerSmsSegment = 0.07;

/**
 * Returns the number of SMS segments that a carrier bills. The text is encoded in GSM 03.38 if that alphabet has all its
 * characters, otherwise in UCS-2.
 */
export function countSmsSegments(text: string): number {
  const signs = [...text];
  const isGsm7 = signs.every((sign) => gsm7.has(sign) || gsm7Extension.has(sign));
  return isGsm7
    ? countSegments(
        signs.map((sign) => (gsm7Extension.has(sign) ? 2 : 1)),
        160,
        153,
      )
    : countSegments(
        signs.map((sign) => sign.length),
        70,
        67,
      );
}

/**
 * Counts the SMS segments of a text. The input is the number of places that each character takes; a character with two
 * places is never split between segments.
 */
const countSegments = (places: number[], alone: number, joined: number): number => {
  const all = places.reduce((sum, place) => sum + place, 0);
  if (all <= alone) return 1;
  let parts = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > joined) {
      parts += 1;
      used = 0;
    }
    used += place;
  }
  return parts;
};
