type Length = { days: number; hours: number; minutes: number };

const inVietnamese = ({ days, hours, minutes }: Length): string =>
  [days && `${days} ngày`, hours && `${hours} giờ`, minutes && `${minutes} phút`]
    .filter(Boolean)
    .join(' ') || 'chưa đến 1 phút';

export const deadlineTexts = {
  clocks: {
    review: 'Rà soát',
    forward: 'Phân loại',
    acknowledge: 'Nhận việc',
    resolve: 'Giải quyết',
  },
  length: inVietnamese,
  left: (length: Length) => `còn ${inVietnamese(length)}`,
  late: (length: Length) => `trễ ${inVietnamese(length)}`,
  overdue: (length: Length) => `quá hạn ${inVietnamese(length)}`,
  done: 'xong đúng hạn',
  doneOverdue: (length: Length) => `xong, quá hạn ${inVietnamese(length)}`,
  doneLate: (length: Length) => `xong, trễ ${inVietnamese(length)}`,
  by: 'Hạn',
};
