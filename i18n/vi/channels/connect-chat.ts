export const connectChatTexts = {
  operatorComes: 'Tổng đài viên sẽ trả lời quý vị ngay. Xin chờ trong giây lát.',
  allBusy:
    'Hiện các tổng đài viên đều bận. Xin để lại nội dung và số điện thoại trên trang web của Tổng đài; chúng tôi sẽ trả lời.',
  closed:
    'Hiện ngoài giờ làm việc của tổng đài viên. Xin gửi phản ánh trên trang web của Tổng đài; chúng tôi sẽ trả lời. Cấp cứu: xin gọi 115.',
};
