const gsm7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take two places: an escape and the sign. */
const gsm7Extension = new Set('\f^{}\\[~]|€');

/** What SNS charges for a part of an SMS to Vietnam, about, in US dollars; no bill is made of it. */
export const usdPerPart = 0.07;

/** How many parts a carrier makes, and bills, of a text: GSM 03.38 if all its signs are in there, else UCS-2. */
export const smsSegments = (text: string): number => {
  const signs = [...text];
  const isGsm7 = signs.every((sign) => gsm7.has(sign) || gsm7Extension.has(sign));
  return isGsm7
    ? partsOf(
        signs.map((sign) => (gsm7Extension.has(sign) ? 2 : 1)),
        160,
        153,
      )
    : partsOf(
        signs.map((sign) => sign.length),
        70,
        67,
      );
};

/** A sign is never torn apart between two parts. */
const partsOf = (places: number[], alone: number, joined: number): number => {
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
