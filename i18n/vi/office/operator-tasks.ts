/** Vietnamese names of the operators' tasks, with instructions. */
export const operatorTaskTexts = {
  'possible-emergency': {
    title: 'có thể là cấp cứu',
    todo: 'Mở phiếu ngay. Nếu có người nguy hiểm đến tính mạng: báo 115, gọi người gửi và đổi ưu tiên thành P1. Nếu không: phân loại lại.',
  },
  queued: {
    title: 'chờ chuyển đơn vị',
    todo: 'Mở phiếu, phân loại và chuyển đơn vị có thẩm quyền, hoặc nhận xử lý.',
  },
  rung: {
    title: 'đơn vị đã trễ hạn',
    todo: 'Mở phiếu, xem ai đã được báo, và gọi đơn vị đang giữ phiếu.',
  },
  'link-refused': {
    title: 'người không còn phụ trách mở liên kết',
    todo: 'Gọi đơn vị: hỏi ai đang phụ trách, sửa danh sách nếu sai, và báo người mới mở tin mới nhất.',
  },
  unreachable: {
    title: 'không báo được đơn vị',
    todo: 'Mở phiếu và gọi trực tiếp đơn vị: chưa ai của đơn vị nhận được tin.',
  },
};
