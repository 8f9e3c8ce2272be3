/** Texts of the export for the national feedback system. The export exists only in Vietnamese. */
export const nationalSystemTexts = {
  labels: {
    senderKind: 'Đối tượng gửi',
    name: 'Họ tên cá nhân hoặc tên tổ chức',
    address: 'Địa chỉ người gửi',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    field: 'Lĩnh vực',
    agency: 'Cơ quan, đơn vị liên quan',
    title: 'Tiêu đề',
    content: 'Nội dung phản ánh, kiến nghị',
    attachments: 'Tệp đính kèm',
    receivedBy: 'Hình thức tiếp nhận',
    receivedAt: 'Thời điểm tiếp nhận',
  },
  senderKinds: { person: 'Cá nhân', business: 'Tổ chức' },
  withheld: 'Người gửi yêu cầu không nêu tên',
  media: {
    telephone: 'Điện thoại',
    letter: 'Thư',
    email: 'Thư điện tử',
    visit: 'Trực tiếp',
    chat: 'Trò chuyện trực tuyến',
    web: 'Trang web',
    open311: 'Hệ thống khác',
  },
  content: {
    place: (place: string) => `Nơi xảy ra: ${place}`,
    answer: (question: string, answer: string) => `${question} ${answer}`,
    wrote: (at: string, text: string) => `Người gửi cho biết thêm (${at}): ${text}`,
    reopened: (at: string, text: string) => `Người gửi yêu cầu xử lý lại (${at}): ${text}`,
    transcribed: (text: string) => `Lời nhắn thoại, máy ghi thành chữ: ${text}`,
  },
  attachments: {
    photo: (ordinal: number, type: string) => `Ảnh ${ordinal} (${type})`,
    voice: (ordinal: number, seconds: number) => `Lời nhắn thoại ${ordinal} (${seconds} giây)`,
  },
};
