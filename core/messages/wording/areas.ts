/** Texts that mention an area's former names. Place names are Vietnamese in every language. */
export const areaTexts = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
};
