export const connectChatTexts = {
  operatorComes: 'Tổng đài viên sẽ trả lời quý vị ngay. Xin chờ trong giây lát.',
  allBusy:
    'Hiện các tổng đài viên đều bận. Xin để lại nội dung và số điện thoại trên trang web của Tổng đài, chúng tôi sẽ trả lời.',
  closed:
    'Tổng đài viên đã hết giờ làm việc. Xin gửi phản ánh trên trang web của Tổng đài, chúng tôi sẽ trả lời. Cấp cứu: gọi 115.',
};
