/** Vietnamese texts of the page about formal denunciations. They define the type for all languages. */
export const denunciationPageTexts = {
  title: 'Tố cáo',
  lead: 'Tố cáo là báo cho cơ quan có thẩm quyền về hành vi vi phạm pháp luật của cá nhân, cơ quan hoặc tổ chức. Việc tố cáo thực hiện theo Luật Tố cáo, vì vậy Tổng đài 1022 không nhận tố cáo.',
  /** Texts of the page after a report that reads like a denunciation. */
  asked: {
    title: 'Nội dung có thể là tố cáo',
    lead: 'Theo nội dung quý vị viết, đây có thể là tố cáo. Việc tố cáo thực hiện theo Luật Tố cáo, vì vậy Tổng đài 1022 không nhận tố cáo và không lưu nội dung vừa gửi.',
  },
  steps: {
    title: 'Các bước thực hiện',
    list: [
      'Viết đơn, ghi rõ: ngày, tháng, năm; họ tên, địa chỉ, cách liên hệ của quý vị; người bị tố cáo và hành vi bị tố cáo.',
      'Ký tên hoặc điểm chỉ vào đơn. Gửi kèm giấy tờ, hình ảnh liên quan, nếu có.',
      'Gửi đơn hoặc đến trình bày trực tiếp: cán bộ tiếp công dân ghi lại lời trình bày, quý vị đọc lại rồi ký.',
    ],
  },
  where: {
    title: 'Nơi nhận đơn',
    office: 'Nơi tiếp công dân',
    address: 'Địa chỉ',
    hours: 'Giờ tiếp công dân',
    unconfirmed: 'Xin gọi 1022 hỏi lại địa chỉ và giờ tiếp trước khi đi.',
    unknown: 'Xin gọi 1022 để hỏi nơi tiếp công dân.',
  },
  secret: {
    title: 'Bảo vệ người tố cáo',
    list: [
      'Họ tên, địa chỉ, chữ viết và thông tin cá nhân khác của người tố cáo được giữ bí mật theo Luật Tố cáo.',
      'Nếu bị đe dọa hoặc trả thù, quý vị có quyền yêu cầu bảo vệ bản thân, người thân, việc làm và tài sản.',
      'Tổng đài 1022 không lưu nội dung tố cáo và không chuyển cho ai khác.',
    ],
  },
  report: {
    title: 'Nếu chỉ muốn phản ánh',
    text: 'Phản ánh là báo một việc để được giải quyết và trả lời; không cần đơn, không cần chữ ký.',
    notAccused: 'Cơ quan bị phản ánh không nhận được nội dung này.',
    again:
      'Nội dung quý vị viết chỉ còn trong trang này và chưa được lưu ở Tổng đài. Xin đánh dấu vào ô dưới đây rồi bấm “Gửi phản ánh”.',
    button: 'Gửi phản ánh',
  },
};
