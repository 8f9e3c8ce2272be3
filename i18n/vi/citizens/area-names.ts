/** Texts that explain how former and present areas and their units are related. Place names are Vietnamese in every language. */
export const areaNameTexts = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
  nowPartOf: (place: string) => `nay thuộc ${place}`,
  inFormer: (districts: readonly string[]) => `thuộc ${districts.join(', ')} cũ`,
  /** Unit that has ended, if its successor has the same name. */
  formerNamesake: (unit: string) => `${unit} cũ`,
};
