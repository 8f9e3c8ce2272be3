/** Public labels of the ticket statuses. */
export const publicStatusLabels = {
  new: 'Đã tiếp nhận',
  triage: 'Đã tiếp nhận',
  waiting: 'Chờ bổ sung thông tin',
  assigned: 'Đã chuyển xử lý',
  'in-progress': 'Đang xử lý',
  returned: 'Đang xử lý',
  extended: 'Đang xử lý – gia hạn',
  'in-review': 'Đang xử lý',
  answered: 'Đã trả lời',
  reopened: 'Đang xử lý lại',
  closed: 'Đã đóng',
  refused: 'Từ chối tiếp nhận',
  merged: 'Đã gộp',
  referred: 'Đã chuyển cơ quan có thẩm quyền',
};
