/** Texts that explain to officers and operators how extensions and pauses moved a deadline. */
export const deadlineChangeTexts = {
  extended: {
    wall: (length: string) => `Được gia hạn thêm ${length}, tính liên tục.`,
    working: (length: string) => `Được gia hạn thêm ${length} làm việc.`,
    'working-days': (days: number) => `Được gia hạn thêm ${days} ngày làm việc.`,
  },
  paused: (from: string, to: string) => `Không tính từ ${from} đến ${to}: chờ người dân bổ sung.`,
  pausedSince: (from: string) => `Đang dừng từ ${from}: chờ người dân bổ sung.`,
  moved: (at: string) => `Hạn sau khi tính các việc trên: ${at}.`,
  held: (at: string) => `Hạn đã báo: ${at}; lịch đang dùng cho một hạn khác.`,
  stopped: (at: string) => `Đã xong lúc ${at}.`,
};
