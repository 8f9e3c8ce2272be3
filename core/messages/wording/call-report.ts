/** The words of a ticket that was opened by keys: for its unit, which reads Vietnamese, whatever the caller speaks. */
export const callReportText = (matter: string, isWithheld: boolean): string =>
  [
    `Gọi đến tổng đài 1022, chọn bằng phím: ${matter}.`,
    isWithheld
      ? 'Người gọi không để lại số điện thoại và không được ghi âm.'
      : 'Nội dung cụ thể ở lời nhắn thoại hoặc phần ghi thêm của tổng đài viên, nếu có.',
  ].join(' ');
