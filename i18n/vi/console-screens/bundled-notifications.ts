export const bundledNotificationTexts = {
  title: 'Phiếu khẩn cấp đang đến dồn dập',
  why: 'Thông báo cho đơn vị được gộp nhiều phiếu vào một tin.',
  since: 'Từ',
  count: (tickets: number, suspects: number) =>
    `${tickets} phiếu báo gộp${suspects > 0 ? `, trong đó ${suspects} phiếu nghi gửi hàng loạt` : ''}`,
  see: 'Xem phiếu khẩn cấp',
  seeOf: (unit: string) => `Xem phiếu khẩn cấp của ${unit}`,
};
