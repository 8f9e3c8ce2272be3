/** What tells one area from another; names of places are Vietnamese in every language. */
export const areaWords = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
};
