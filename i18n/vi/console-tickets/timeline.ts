export const timelineTexts = {
  reminders: (count: number) => `Nhắc tự động ${count} lần, gần nhất`,
  changed: (count: number) => `${count} thay đổi từ lần xem trước`,
  whyHere: 'Vì sao chuyển đến đây',
  here: {
    title: 'Cùng mở phiếu này',
    reading: 'đang xem',
    writing: 'đang viết',
    hotline: 'Tổng đài',
  },
  actors: {
    citizen: 'Người dân',
    officer: 'Cán bộ',
    operator: 'Tổng đài viên',
    supervisor: 'Giám sát viên',
    administrator: 'Quản trị viên',
    leader: 'Lãnh đạo',
    system: 'Hệ thống',
  },
  moved: (clock: string, from: string, to: string) => `Hạn ${clock.toLowerCase()}: ${from} → ${to}`,
  proposed: (unit: string) => `đề nghị ${unit}`,
  proposalEnded: (unit: string, successor: string | undefined) =>
    `đơn vị được đề nghị, ${unit}, không còn hoạt động${successor ? `, nay là ${successor}` : ''}; thời hạn chuyển tính lại từ đầu`,
  fromMerged: 'từ người gửi phiếu đã gộp',
  declared: (units: string) => `người gửi phản ánh về ${units}`,
  cleared: (units: string) => `bỏ đơn vị bị phản ánh: ${units}`,
  percent: (clock: string, percent: number) => `${clock} ${percent} %`,
};
