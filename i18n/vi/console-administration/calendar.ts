export const calendarTexts = {
  title: 'Lịch làm việc năm',
  previous: 'Năm trước',
  next: 'Năm sau',
  off: 'nghỉ',
  provisional: 'nghỉ, tạm tính, chờ thông báo chính thức',
  worked: 'làm bù',
  proposed: 'dự kiến nghỉ, chưa tính',
  festival: 'lễ Khmer (chỉ đổi lịch trực)',
  weekend: 'cuối tuần',
  official: (date: string) =>
    `Lịch chính thức đến hết ngày ${date}. Ngày nghỉ sau đó đã được tính, nhưng còn chờ thông báo chính thức nên hạn có thể đổi.`,
  confirmHead: (year: number) => `Xác nhận lịch nghỉ năm ${year}`,
  confirmHint:
    'Đối chiếu các ngày dưới đây với thông báo chính thức và sửa những ngày khác đi trước khi xác nhận. Lý do: số và ngày của thông báo.',
  dayCount: (count: number) => `${count} ngày`,
  back: 'Về lịch',
  pick: 'Bấm vào một ngày để công bố ngày nghỉ, ngày làm bù, hoặc sửa ngày đã có.',
  announceOff: 'Công bố ngày nghỉ',
  announceWorked: 'Công bố ngày làm bù',
  open: 'Mở',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  month: (month: number) => `Tháng ${month}`,
};
