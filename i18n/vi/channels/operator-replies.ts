/** Messages that operators often send in a chat, in the citizen's language. */
export const operatorReplyTexts = {
  replies: {
    greet: 'Xin chào, tôi là tổng đài viên. Tôi đã đọc những gì quý vị viết.',
    where: 'Xin cho biết việc này xảy ra ở đâu: địa chỉ, ấp hoặc khóm, xã hoặc phường?',
    phone: 'Xin cho số điện thoại để đơn vị xử lý liên hệ khi cần.',
    wait: 'Xin chờ ít phút, tôi đang xem.',
    danger: 'Nếu có người đang nguy hiểm đến tính mạng, xin gọi 115 ngay.',
    close: 'Cảm ơn quý vị đã liên hệ. Tôi xin kết thúc trò chuyện tại đây.',
  },
  /** Message with the code and PIN of a ticket that the operator opened during the chat. */
  opened: (code: string, pin: string) =>
    `Đã lập phiếu. Mã phiếu: ${code}. Mã PIN: ${pin}. Quý vị dùng hai mã này để tra cứu kết quả.`,
};
