const font = (cut: string): string =>
  `node_modules/@expo-google-fonts/be-vietnam-pro/${cut}/BeVietnamPro_${cut}.ttf`;

export const testPdfFonts = { regular: font('400Regular'), bold: font('600SemiBold') };
