/** Lines that are appended to the text of an Open311 request, such as its position, for the officers who handle it. */
export const open311AppendedLines = {
  position: 'Vị trí (vĩ độ, kinh độ)',
  media: (host: string) =>
    `Tệp gửi kèm (liên kết bên ngoài đến ${host}, chưa được kiểm tra, xin cẩn trọng khi mở)`,
};

export const discoveryTexts = {
  contact: '{hotline.name}: gọi {hotline.number}, hoặc {hotline.fullNumber} từ nơi khác.',
  keyService:
    'Xin khóa API: gọi 1022 và đề nghị gặp quản trị hệ thống, cho biết tên đơn vị, người phụ trách, và việc cần làm. (Ask for an api_key: call 1022 and name your organisation, contact and purpose.)',
};
