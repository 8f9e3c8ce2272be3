/** Number to dial for the hotline from mobile phones and other provinces: 0, Trà Vinh's area code 294, and 1022. */
export const hotlineNumber = '02941022';
