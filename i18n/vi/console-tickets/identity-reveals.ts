export const identityRevealTexts = {
  requested: (name: string) => `${name} đề nghị xem danh tính`,
  states: {
    asked: 'Chờ người thứ hai đồng ý',
    approved: 'Đã được đồng ý, chờ mở',
    refused: 'Đã bị từ chối',
    used: 'Đã mở',
  },
  lapsed: 'Đã hết hạn',
  decided: {
    approved: (name: string) => `${name} đồng ý`,
    refused: (name: string) => `${name} từ chối`,
    used: (name: string) => `${name} đồng ý`,
  },
  until: 'Hết hạn',
  someone: 'Người đã thôi việc',
  text: 'Lý do đồng ý hoặc từ chối (được lưu lại, người đề nghị đọc được)',
  approve: 'Đồng ý',
  refuse: 'Từ chối',
  own: 'Đề nghị do chính mình gửi: một giám sát viên khác quyết định.',
};
