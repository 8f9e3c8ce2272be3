/**
 * Returns the report text of a ticket that a caller opened by keypad. The text is Vietnamese in every case, because the
 * officers of the unit read it.
 */
export function formatCallReport(matter: string, isWithheld: boolean): string {
  return [
    `Gọi đến tổng đài 1022, chọn bằng phím: ${matter}.`,
    isWithheld
      ? 'Người gọi không để lại số điện thoại và không được ghi âm.'
      : 'Nội dung cụ thể ở lời nhắn thoại hoặc phần ghi thêm của tổng đài viên, nếu có.',
  ].join(' ');
}
