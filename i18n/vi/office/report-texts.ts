/** Returns the report text of a ticket that a caller opened by telephone keypad. */
export const keypadReportText = (matter: string, isWithheld: boolean): string =>
  [
    `Gọi đến tổng đài 1022, chọn bằng phím: ${matter}.`,
    isWithheld
      ? 'Người gọi không để lại số điện thoại và không được ghi âm.'
      : 'Nội dung cụ thể ở lời nhắn bằng giọng nói hoặc phần ghi thêm của tổng đài viên, nếu có.',
  ].join(' ');

/**
 * Returns a line with the invalid place of an emergency report. It is appended to the report text, so that officers can
 * still find the sender.
 */
export const invalidReportPlaceLine = (value: string): string =>
  `Địa điểm ghi không đọc được: ${value}`;
