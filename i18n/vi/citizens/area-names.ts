/** Texts that relate former and present areas. The names of places in them are Vietnamese in every language. */
export const areaNameTexts = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
  nowPartOf: (place: string) => `nay thuộc ${place}`,
  inFormer: (districts: readonly string[]) => `thuộc ${districts.join(', ')} cũ`,
};
