/** Words of two syllables that headings don't split at the end of a line. */
export const unbrokenWords = [
  ...['áp phích', 'bảo hiểm', 'giao diện', 'hiến kế', 'lập trình', 'thất nghiệp', 'tìm thấy'],
  ...['thành phố', 'thị trấn', 'thị xã'],
  ...['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'],
] as const;
