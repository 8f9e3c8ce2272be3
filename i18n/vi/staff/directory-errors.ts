const fixDates = 'Xin sửa ngày đầu hoặc ngày cuối để các dòng nối tiếp nhau.';
const oneWithoutEnd = 'Xin bỏ ngày cuối của dòng cuối, hoặc thêm một dòng mới.';
const chooseExisting = 'Xin chọn một mục đang có.';
const shorterMenu = 'Xin bỏ bớt, hoặc chuyển một số chủ đề vào nhóm khác.';

/** Explanation of an invalid directory row, which the code states in English: the violated rule, and how to correct the row. */
export const directoryErrorTexts: {
  known: readonly (readonly [error: RegExp, text: string, remedy: string])[];
  other(error: string): readonly [text: string, remedy: string];
} = {
  known: [
    [/^unknown unit (.+)$/, 'không có đơn vị $1', chooseExisting],
    [/^unknown service (.+)$/, 'không có loại việc $1', chooseExisting],
    [
      /^unknown topic of (no service|\S+) (\S+)$/,
      'loại việc $1 không có chủ đề $2',
      'Xin chọn chủ đề của loại việc này.',
    ],
    [/^unknown programme (.+)$/, 'không có chính sách $1', chooseExisting],
    [/^unknown question (.+)$/, 'không có câu hỏi $1 đứng trước', 'Xin chọn câu hỏi đang có.'],
    [/^unknown answer (.+)$/, 'câu hỏi không có lựa chọn $1', 'Xin chọn một lựa chọn của câu hỏi.'],
    [/^unknown recording (.+)$/, 'không có lời phát $1', chooseExisting],
    [/^unknown province (.+)$/, 'không có tỉnh $1', chooseExisting],
    [/^unknown topic (.+)$/, 'không có chủ đề $1', chooseExisting],
    [/^unknown article (.+)$/, 'không có câu trả lời $1', chooseExisting],
    [
      /^expires before it was reviewed$/,
      'hết giá trị trước ngày xem lại',
      'Xin sửa một trong hai ngày.',
    ],
    [
      /^unknown gap (.*)$/,
      'không có chỗ điền {$1}',
      'Xin dùng chỗ điền có sẵn, hoặc bỏ dấu ngoặc nhọn.',
    ],
    [/^unknown successor (.+)$/, 'không có địa bàn kế thừa $1', chooseExisting],
    [
      /^unknown area (\S+) of level (.+)$/,
      'không có địa bàn $1 thuộc cấp $2',
      'Xin chọn địa bàn đúng cấp.',
    ],
    [/^has no parent$/, 'chưa có địa bàn cấp trên', 'Xin chọn địa bàn cấp trên.'],
    [
      /^parent (\S+) is unknown or not in force as long$/,
      'địa bàn cấp trên $1 không có, hoặc không còn hiệu lực đủ lâu',
      'Xin chọn địa bàn cấp trên có hiệu lực suốt thời gian của dòng.',
    ],
    [
      /^has a successor but no end$/,
      'có nơi kế thừa nhưng chưa có ngày kết thúc',
      'Xin điền ngày cuối, hoặc bỏ nơi kế thừa.',
    ],
    [
      /^decides complaints about itself$/,
      'nhận phản ánh về chính đơn vị này',
      'Xin chọn đơn vị khác để nhận phản ánh về đơn vị này.',
    ],
    [
      /^successor (\S+) is not in force on (.+)$/,
      'nơi kế thừa $1 không có hiệu lực ngày $2',
      'Xin chọn nơi kế thừa có hiệu lực ngày đó, hoặc sửa ngày cuối.',
    ],
    [
      /^unit (\S+) is not in force on (.+)$/,
      'đơn vị $1 không có hiệu lực ngày $2 và chưa có nơi kế thừa',
      'Xin ghi đơn vị kế tục của đơn vị ấy, hoặc chọn đơn vị khác ở dòng này.',
    ],
    [
      /^its code goes to (.+), which is no successor$/,
      'mã được dùng lại cho $1, nhưng nơi này không phải nơi kế thừa',
      'Xin ghi nơi ấy vào mục “Nay là”, hoặc đặt mã khác.',
    ],
    [
      /^is formed from (\S+), which does not name it as successor$/,
      'hình thành từ $1, nhưng $1 không ghi nơi này là kế thừa',
      'Xin ghi nơi này vào mục “Nay là” của địa bàn kia.',
    ],
    [
      /^the hours of (\S+) are out of order$/,
      'giờ của ngày $1 không theo thứ tự',
      'Xin xếp giờ từ sáng đến chiều, không chồng nhau.',
    ],
    [
      /^has no hours on any day$/,
      'không có giờ làm việc ngày nào',
      'Xin ghi giờ của ít nhất một ngày.',
    ],
    [
      /^has no hours without end$/,
      'phải có một dòng giờ làm việc không có ngày kết thúc',
      oneWithoutEnd,
    ],
    [/^is entered twice$/, 'được ghi hai lần', 'Xin bỏ một dòng.'],
    [
      /^(\S+) is no day off by a swap$/,
      'ngày $1 không phải ngày nghỉ do hoán đổi ngày làm',
      'Xin ghi ngày ấy là ngày nghỉ loại “hoán đổi ngày làm” trước.',
    ],
    [/^is a working day anyway$/, 'vốn đã là ngày làm việc', 'Xin bỏ dòng này.'],
    [
      /^has no deadlines without end$/,
      'phải có một dòng thời hạn không có ngày kết thúc',
      oneWithoutEnd,
    ],
    [/^has no numbers without end$/, 'phải có một dòng không có ngày kết thúc', oneWithoutEnd],
    [
      /^does not begin with the lead$/,
      'phải bắt đầu từ đơn vị chủ trì',
      'Xin để đơn vị chủ trì ở bậc đầu.',
    ],
    [
      /^must mark exactly one head$/,
      'phải có đúng một bậc là người đứng đầu',
      'Xin đánh dấu “Là lãnh đạo” ở một bậc.',
    ],
    [
      /^(\S+) needs an area, the lead has none$/,
      '$1 cần có địa bàn, mà đơn vị chủ trì không có',
      'Xin chọn đơn vị không theo địa bàn.',
    ],
    [
      /^no chain covers level (\S+) on the unit's first day$/,
      'không có tuyến báo cáo cho cấp $1 vào ngày đầu đơn vị có hiệu lực',
      'Xin thêm tuyến báo cáo cho cấp này trước.',
    ],
    [
      /^is needed to close what nobody objects to$/,
      'phải có, để kết thúc phản ánh mà không ai ý kiến thêm',
      'Xin giữ dòng này.',
    ],
    [
      /^may say nothing at all$/,
      'có thể không nói gì: phần nào cũng bỏ được',
      'Xin để ít nhất một phần luôn có.',
    ],
    [/^asks (\S+) twice$/, 'hỏi câu $1 hai lần', 'Xin bỏ một câu.'],
    [/^names a unit twice$/, 'ghi một đơn vị hai lần', 'Xin bỏ một chỗ.'],
    [
      /^short name is too long: (.+)$/,
      'tên ngắn quá 20 ký tự: $1',
      'Xin đặt tên ngắn khác, cùng tên địa bàn không quá 20 ký tự.',
    ],
    [
      /^short name is not its own: (.+)$/,
      'tên ngắn trùng với nơi khác: $1',
      'Xin đặt tên ngắn khác, cùng tên địa bàn không quá 20 ký tự.',
    ],
    [
      /^the operator is no class of units$/,
      'tổng đài không thể là một loại đơn vị theo địa bàn',
      'Xin bỏ mục “Tên khi đi kèm địa bàn”, hoặc chọn cấp khác.',
    ],
    [
      /^has no row without beginning or none without end$/,
      'phải có một dòng không có ngày bắt đầu và một dòng không có ngày kết thúc',
      oneWithoutEnd,
    ],
    [
      /^no operator unit is in force without end$/,
      'phải có một đơn vị tổng đài không có ngày kết thúc',
      'Xin bỏ ngày cuối của đơn vị tổng đài, hoặc thêm đơn vị tổng đài mới.',
    ],
    [
      /^(\S+) is no class of units$/,
      '$1 không phải loại đơn vị theo địa bàn',
      'Xin bỏ mã địa bàn ở sau mã đơn vị.',
    ],
    [
      /^(\S+) is a class of units and needs an area$/,
      '$1 là loại đơn vị theo địa bàn, cần mã địa bàn',
      'Xin chọn đơn vị của một địa bàn.',
    ],
    [
      /^no such message to citizens$/,
      'không có tin nhắn này gửi người dân',
      'Xin chọn một tin nhắn có sẵn.',
    ],
    [
      /^unknown fact of this message (.+)$/,
      'tin này không có dữ kiện $1',
      'Xin dùng dữ kiện có sẵn của tin.',
    ],
    [/^names the parameter (\S+) twice$/, 'ghi tham số $1 hai lần', 'Xin bỏ một chỗ.'],
    [/^there is another one$/, 'đã có một dòng khác', 'Xin sửa dòng kia, hoặc bỏ dòng này.'],
    [/^no such message$/, 'không có tin nhắn này', 'Xin chọn một tin nhắn có sẵn.'],
    [/^text: says nothing$/, 'nội dung quá ngắn', 'Xin viết thêm.'],
    [/^text: lacks (\S+)$/, 'nội dung thiếu $1', 'Xin thêm mục này vào nội dung.'],
    [/^text: has no (\S+) to tell$/, 'tin này không có $1', 'Xin bỏ mục này khỏi nội dung.'],
    [
      /^text: is more than one SMS with the longest names: (\d+) signs$/,
      'nội dung dài quá một tin nhắn: $1 ký tự khi tên dài nhất, nhiều nhất 160',
      'Xin viết ngắn lại.',
    ],
    [
      /^overlaps another one from the beginning$/,
      'trùng thời gian với một dòng khác từ đầu',
      fixDates,
    ],
    [/^overlaps another one from (.+)$/, 'trùng thời gian với một dòng khác từ ngày $1', fixDates],
    [
      /^gap: nothing is valid from (\S+) until (.+)$/,
      'bị hở: từ ngày $1 đến trước ngày $2 không có dòng nào hiệu lực',
      fixDates,
    ],
    [
      /^phone key (\S+) belongs to service (\S+)$/,
      'phím $1 trên điện thoại đã thuộc loại việc $2',
      'Xin chọn phím khác, hoặc bỏ ở loại việc kia.',
    ],
    [
      /^linkedFrom (\S+) belongs to service (\S+)$/,
      'nút gửi ở trang $1 đã dẫn đến loại việc $2',
      'Xin chọn trang khác, hoặc bỏ ở loại việc kia.',
    ],
    [
      /^emergencyTopic belongs to service (\S+)$/,
      'loại việc $1 đã có chủ đề khẩn cấp',
      'Xin bỏ chủ đề khẩn cấp ở một trong hai loại việc.',
    ],
    [
      /^exactly one service must have isFallback$/,
      'phải có đúng một loại việc nhận phiếu chưa rõ loại',
      'Xin đánh dấu “Nhận phiếu chưa rõ loại” ở một loại việc.',
    ],
    [
      /^group (\S+) of service (\S+) is not in force on (\S+)$/,
      'loại việc $2 không có nhóm $1 vào ngày $3',
      'Xin chọn nhóm đang có hiệu lực, hoặc sửa ngày của nhóm.',
    ],
    [
      /^the list of groups has more than (\S+) entries on (\S+)$/,
      'quá $1 nhóm và chủ đề không thuộc nhóm nào vào ngày $2',
      shorterMenu,
    ],
    [
      /^group (\S+) has more than (\S+) entries on (\S+)$/,
      'nhóm $1 có quá $2 chủ đề vào ngày $3',
      shorterMenu,
    ],
    [
      /^the telephone menu has more than (\S+) entries on (\S+)$/,
      'menu điện thoại có quá $1 lựa chọn vào ngày $2',
      shorterMenu,
    ],
    [
      /^the telephone menu of (\S+) has more than (\S+) entries on (\S+)$/,
      'menu điện thoại của nhóm $1 có quá $2 lựa chọn vào ngày $3',
      shorterMenu,
    ],
    [
      /^phoneMenu: the emergency topic (\S+) must have key 1$/,
      'menu điện thoại: chủ đề khẩn cấp $1 phải ở phím 1',
      'Xin đưa chủ đề này lên đầu menu.',
    ],
    [
      /^isHealth requires privacy.isNeverPublished$/,
      'loại việc y tế thì không được công khai câu trả lời',
      'Xin đánh dấu “Không bao giờ công khai”.',
    ],
    [
      /^isPublishable contradicts privacy.isNeverPublished$/,
      'vừa được công khai vừa không bao giờ công khai',
      'Xin bỏ một trong hai.',
    ],
    [
      /^ends before a reopening, (\S+) days$/,
      'ngắn hơn thời gian được yêu cầu xử lý lại, $1 ngày',
      'Xin ghi số ngày lớn hơn.',
    ],
    [
      /^has no rule without end$/,
      'phải có một quy định chung không có ngày kết thúc',
      oneWithoutEnd,
    ],
    [/^ends before it begins$/, 'kết thúc trước khi bắt đầu', 'Xin sửa giờ bắt đầu hoặc kết thúc.'],
    [
      /^an urgent one needs an end$/,
      'thông báo khẩn phải có lúc kết thúc',
      'Xin điền lúc kết thúc.',
    ],
    [
      /^only an urgent one is heard by callers$/,
      'chỉ thông báo khẩn mới có lời phát khi gọi tổng đài',
      'Xin chọn mức độ khẩn, hoặc bỏ lời phát.',
    ],
    [
      /^is heard by callers for (\S+) hours at most$/,
      'lời phát khi gọi tổng đài chỉ được nhiều nhất $1 giờ',
      'Xin cho thông báo kết thúc sớm hơn, hoặc bỏ lời phát.',
    ],
    [
      /^ends on (\S+) before it begins$/,
      'kết thúc ngày $1, trước khi bắt đầu',
      'Xin sửa ngày đầu hoặc ngày cuối.',
    ],
  ],
  other: () => ['không hợp lệ', 'Xin so với một dòng khác của bảng rồi sửa lại'],
};
