/**
 * Text that shows the former names of an area (province, district or commune). Only in Vietnamese, because place names are
 * Vietnamese in every language.
 */
export const areaNameTexts = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
};
