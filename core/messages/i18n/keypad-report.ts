/**
 * Returns the report text of a ticket that a caller opened by telephone keypad. It is Vietnamese for every caller, because
 * officers read it.
 */
export function formatKeypadReportText(matter: string, isWithheld: boolean): string {
  return [
    `Gọi đến tổng đài 1022, chọn bằng phím: ${matter}.`,
    isWithheld
      ? 'Người gọi không để lại số điện thoại và không được ghi âm.'
      : 'Nội dung cụ thể ở lời nhắn thoại hoặc phần ghi thêm của tổng đài viên, nếu có.',
  ].join(' ');
}
