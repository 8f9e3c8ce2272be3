/** Texts for the errors of invalid directory rows, which the code states in English. */
export const directoryErrorTexts: {
  known: readonly (readonly [error: RegExp, text: string])[];
  other(error: string): string;
} = {
  known: [
    [/^unknown unit (.+)$/, 'không có đơn vị $1'],
    [/^unknown service (.+)$/, 'không có dịch vụ $1'],
    [/^unknown topic (.+)$/, 'không có chủ đề $1'],
    [/^unknown article (.+)$/, 'không có câu trả lời $1'],
    [/^expires before it was reviewed$/, 'hết giá trị trước ngày xem lại'],
    [/^unknown gap (.*)$/, 'không có chỗ điền {$1}'],
    [/^unknown successor (.+)$/, 'không có địa bàn kế thừa $1'],
    [/^unknown area (\S+) of level (.+)$/, 'không có địa bàn $1 thuộc cấp $2'],
    [/^has no parent$/, 'chưa có địa bàn cấp trên'],
    [
      /^parent (\S+) is unknown or not in force as long$/,
      'địa bàn cấp trên $1 không có, hoặc không còn hiệu lực đủ lâu',
    ],
    [/^has a successor but no end$/, 'có nơi kế thừa nhưng chưa có ngày kết thúc'],
    [/^successor (\S+) is not in force on (.+)$/, 'nơi kế thừa $1 không có hiệu lực ngày $2'],
    [
      /^unit (\S+) is not in force on (.+)$/,
      'đơn vị $1 không có hiệu lực ngày $2 và chưa có nơi kế thừa',
    ],
    [
      /^its code goes to (.+), which is no successor$/,
      'mã được dùng lại cho $1, nhưng nơi này không phải nơi kế thừa',
    ],
    [
      /^is formed from (\S+), which does not name it as successor$/,
      'hình thành từ $1, nhưng $1 không ghi nơi này là kế thừa',
    ],
    [/^the hours of (\S+) are out of order$/, 'giờ của ngày $1 không theo thứ tự'],
    [/^has no hours on any day$/, 'không có giờ làm việc ngày nào'],
    [/^has no hours without end$/, 'phải có một dòng giờ làm việc không có ngày kết thúc'],
    [/^is entered twice$/, 'được ghi hai lần'],
    [/^(\S+) is no day off by a swap$/, 'ngày $1 không phải ngày nghỉ hoán đổi (kind: swap)'],
    [/^is a working day anyway$/, 'vốn đã là ngày làm việc'],
    [/^has no deadlines without end$/, 'phải có một dòng thời hạn không có ngày kết thúc'],
    [/^has no numbers without end$/, 'phải có một dòng không có ngày kết thúc'],
    [/^does not begin with the lead$/, 'phải bắt đầu từ đơn vị chủ trì ($$lead)'],
    [/^must mark exactly one head$/, 'phải có đúng một cấp là người đứng đầu (isHead)'],
    [/^(\S+) needs an area, the lead has none$/, '$1 cần có địa bàn, mà đơn vị chủ trì không có'],
    [
      /^no chain covers level (\S+) on the unit's first day$/,
      'không có tuyến báo cáo cho cấp $1 vào ngày đầu đơn vị có hiệu lực',
    ],
    [
      /^is needed to close what nobody objects to$/,
      'phải có, để kết thúc phản ánh mà không ai ý kiến thêm',
    ],
    [/^may say nothing at all$/, 'có thể không nói gì: phần nào cũng bỏ được'],
    [/^names a unit twice$/, 'ghi một đơn vị hai lần'],
    [/^short name is too long: (.+)$/, 'tên ngắn quá 20 ký tự: $1'],
    [/^short name is not its own: (.+)$/, 'tên ngắn trùng với nơi khác: $1'],
    [/^the operator is no class of units$/, 'tổng đài không thể là một loại đơn vị theo địa bàn'],
    [
      /^has no row without beginning or none without end$/,
      'phải có một dòng không có ngày bắt đầu và một dòng không có ngày kết thúc',
    ],
    [
      /^no operator unit is in force without end$/,
      'phải có một đơn vị tổng đài không có ngày kết thúc',
    ],
    [/^(\S+) is no class of units$/, '$1 không phải loại đơn vị theo địa bàn'],
    [
      /^(\S+) is a class of units and needs an area$/,
      '$1 là loại đơn vị theo địa bàn, cần mã địa bàn',
    ],
    [/^no such message to citizens$/, 'không có tin nhắn này gửi người dân'],
    [/^unknown fact of this message (.+)$/, 'tin này không có dữ kiện $1'],
    [/^names the parameter (\S+) twice$/, 'ghi tham số $1 hai lần'],
    [/^there is another one$/, 'đã có một dòng khác'],
    [/^no such message$/, 'không có tin nhắn này'],
    [/^text: says nothing$/, 'nội dung quá ngắn'],
    [/^text: lacks (\S+)$/, 'nội dung thiếu $1'],
    [/^text: has no (\S+) to tell$/, 'tin này không có $1'],
    [
      /^text: is more than one SMS with the longest names: (\d+) signs$/,
      'nội dung dài quá một tin nhắn: $1 ký tự khi tên dài nhất, nhiều nhất 160',
    ],
    [/^overlaps another one from the beginning$/, 'trùng thời gian với một dòng khác từ đầu'],
    [/^overlaps another one from (.+)$/, 'trùng thời gian với một dòng khác từ ngày $1'],
    [
      /^gap: nothing is valid from (\S+) until (.+)$/,
      'bị hở: từ ngày $1 đến trước ngày $2 không có dòng nào hiệu lực',
    ],
    [/^(.+) belongs to service (\S+)$/, '$1 đã thuộc dịch vụ $2'],
    [/^exactly one service must have isFallback$/, 'phải có đúng một dịch vụ có isFallback'],
    [
      /^group (\S+) of service (\S+) is not in force on (\S+)$/,
      'dịch vụ $2 không có nhóm $1 vào ngày $3',
    ],
    [
      /^the list of groups has more than (\d+) entries on (\S+)$/,
      'quá $1 nhóm và chủ đề không thuộc nhóm nào vào ngày $2',
    ],
    [/^group (\S+) has more than (\d+) entries on (\S+)$/, 'nhóm $1 có quá $2 chủ đề vào ngày $3'],
    [
      /^the telephone menu has more than (\d+) entries on (\S+)$/,
      'menu điện thoại có quá $1 lựa chọn vào ngày $2',
    ],
    [
      /^the telephone menu of (\S+) has more than (\d+) entries on (\S+)$/,
      'menu điện thoại của nhóm $1 có quá $2 lựa chọn vào ngày $3',
    ],
    [
      /^phoneMenu: the emergency topic (\S+) must have key 1$/,
      'menu điện thoại: chủ đề khẩn cấp $1 phải ở phím 1',
    ],
    [
      /^isHealth requires privacy.isNeverPublished$/,
      'dịch vụ y tế (isHealth) phải có privacy.isNeverPublished',
    ],
    [
      /^isPublishable contradicts privacy.isNeverPublished$/,
      'isPublishable trái với privacy.isNeverPublished',
    ],
    [/^ends on (\S+) before it begins$/, 'kết thúc ngày $1, trước khi bắt đầu'],
  ],
  other: (error) => `không hợp lệ: ${error}`,
};
