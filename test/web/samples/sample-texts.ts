export function localTime(text: string): Date {
  return new Date(`${text}+07:00`);
}
export const sampleNow = localTime('2021-12-03T08:40:00');
export const sampleCode = '4071839265';

export const sampleReportText = `Tối qua, khoảng 19 giờ đến gần 23 giờ, quán nhậu bên hông chợ xã Hiệp Mỹ Tây, cách cổng Trường Tiểu học Hiệp Mỹ Tây A chừng 200 mét, vẫn mở cửa đón hơn 30 khách, hát karaoke loa kẹo kéo, không ai đeo khẩu trang.
Bà con xung quanh đã nhắc nhưng chủ quán nói "hết dịch rồi". Trong xóm có người già bệnh nền và 2 trẻ nhỏ, chúng tôi rất lo. Đề nghị kiểm tra vào buổi tối, vì ban ngày quán đóng cửa <trước> & bán ở cửa sau.`;

export const sampleAnswerText = `Kính gửi quý vị,
Tối 3/12/2021, UBND xã phối hợp Công an xã kiểm tra quán và lập biên bản vi phạm hành chính số 12/BB-VPHC đối với chủ quán vì hoạt động quá số người quy định; quán tạm dừng bán tại chỗ từ 4/12. Tổ COVID cộng đồng ấp sẽ kiểm tra lại mỗi tối đến hết 15/12. Nếu còn thấy tụ tập, xin gọi 1022.
Trân trọng.`;

export const unitName = 'UBND xã Hiệp Mỹ Tây, huyện Cầu Ngang';
export const place = 'Quán nhậu không bảng hiệu bên hông chợ, cách cổng trường tiểu học 200 mét';
export const topicName = 'Cán bộ làm sai khi phòng, chống dịch';

export const sampleTopicAnswers = [
  { question: 'Có khoảng bao nhiêu người?', answer: 'Trên 20 người', lang: 'vi' as const },
  { question: 'Việc này diễn ra vào giờ nào?', answer: 'khoảng <19> giờ', lang: 'vi' as const },
];
