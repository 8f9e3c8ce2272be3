/** Vietnamese texts of the page about formal denunciations. They define the type for all languages. */
export const denunciationPageTexts = {
  title: 'Tố cáo',
  lead: 'Tố cáo là báo cho cơ quan có thẩm quyền hành vi vi phạm pháp luật của một người hay một cơ quan. Việc này có luật riêng, nên Tổng đài 1022 không nhận tố cáo.',
  /** Texts of the page after a report that reads like a denunciation. */
  asked: {
    title: 'Nội dung này là tố cáo?',
    lead: 'Theo những gì quý vị viết, đây có thể là tố cáo. Việc này có luật riêng, nên Tổng đài 1022 không nhận tố cáo và không lưu gì của nội dung vừa gửi.',
  },
  steps: {
    title: 'Cần làm gì',
    list: [
      'Viết đơn: ngày tháng năm; họ tên, địa chỉ, cách liên hệ của quý vị; ai bị tố cáo và đã làm gì.',
      'Ký tên hoặc điểm chỉ vào đơn. Có giấy tờ, hình ảnh liên quan thì gửi kèm.',
      'Gửi đơn, hoặc đến trình bày: cán bộ tiếp công dân ghi lại lời quý vị, quý vị đọc rồi ký.',
    ],
  },
  where: {
    title: 'Gửi ở đâu',
    office: 'Nơi tiếp công dân',
    address: 'Địa chỉ',
    hours: 'Giờ tiếp',
    unconfirmed: 'Xin gọi 1022 hỏi lại địa chỉ và giờ tiếp trước khi đi.',
    unknown: 'Xin gọi 1022 để hỏi nơi tiếp công dân.',
  },
  secret: {
    title: 'Điều gì được giữ bí mật',
    list: [
      'Họ tên, địa chỉ, chữ viết và thông tin cá nhân khác của người tố cáo được giữ bí mật theo Luật Tố cáo.',
      'Bị đe dọa hay trả thù, quý vị được yêu cầu bảo vệ mình, người thân, việc làm và tài sản.',
      'Tổng đài 1022 không lưu nội dung tố cáo và không chuyển cho ai.',
    ],
  },
  report: {
    title: 'Chỉ muốn phản ánh một việc?',
    text: 'Phản ánh là báo một việc để được giải quyết và trả lời; không cần đơn, không cần chữ ký. Cơ quan bị phản ánh không nhận được bản nào.',
    again: 'Xin đánh dấu vào ô dưới đây rồi gửi. Những gì quý vị đã viết vẫn còn nguyên.',
    button: 'Gửi phản ánh',
  },
};
